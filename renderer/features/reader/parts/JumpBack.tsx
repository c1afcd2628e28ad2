import { useEffect } from 'react';
import { useCommandState } from '../../../app/commands/command-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { forgetReached, retrace } from '../actions/jump.ts';
import { isInView } from '../surface/geometry.ts';
import { useReader, useReaderStore } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** The way back, after a link within the text was followed; gone when the place is in view again. */
export function JumpBack({ view }: { readonly view: ReadingView }) {
  const reader = useReaderStore();
  const hasLeft = useReader((state) => state.trail.back.length > 0);
  const keys = useCommandState('reader.jumpBack')?.keys;
  useEffect(() => {
    const { surface, scroller } = view;
    const forget = (): void => forgetReached(reader, (offset) => isInView(surface, scroller, offset));
    scroller.addEventListener('scrollend', forget);
    return () => scroller.removeEventListener('scrollend', forget);
  }, [view, reader]);
  if (!hasLeft) return null;
  return (
    <div className="reader-jump-back" dir="ltr">
      <Button size="small" keys={keys} onClick={() => retrace(reader, 'back')}>
        Back to where you were
      </Button>
    </div>
  );
}
