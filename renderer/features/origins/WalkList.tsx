import { useState } from 'react';
import type { PassageOrigins } from '../../../shared/model/origin.ts';
import { Button } from '../../ui/Button.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { PassageWalk } from './PassageWalk.tsx';

const shownAtOnce = 40;

/** Passages with their walks, some at a time; the arrow keys go from one to the next. */
export function WalkList({
  label,
  passages,
}: {
  readonly label: string;
  readonly passages: readonly PassageOrigins[];
}) {
  const [shown, setShown] = useState(shownAtOnce);
  const roving = useRovingFocus<HTMLUListElement>();
  const left = passages.length - shown;
  return (
    <>
      <ul className="origin-list" aria-label={label} ref={roving.ref} onKeyDown={roving.onKeyDown}>
        {passages.slice(0, shown).map((passage, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an annotation may be here with several passages, in a fixed order.
          <PassageWalk key={at} passage={passage} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>
          Show more of the other {left.toLocaleString('en')}
        </Button>
      )}
    </>
  );
}
