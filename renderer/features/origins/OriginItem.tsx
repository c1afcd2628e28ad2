import { useState } from 'react';
import type { Origin, OriginReport } from '../../../shared/model/origin.ts';
import { originPartWords } from '../../../shared/origins/origin-words.ts';
import { Button } from '../../ui/Button.tsx';
import { StateWord } from '../../ui/StateWord.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { openNode } from './open-step.ts';
import { WalkList } from './WalkList.tsx';

/** So few passages are not folded away. */
const openedAtFirst = 3;

/** One origin: the roots that are counted as one, why they are, and the passages that end there. */
export function OriginItem({ origin, report }: { readonly origin: Origin; readonly report: OriginReport }) {
  const passages = origin.passages.flatMap((index) => report.passages[index] ?? []);
  const [isOpen, setOpen] = useState(passages.length <= openedAtFirst);
  const name = origin.roots.map(({ label }) => label).join(', ');
  return (
    <li className="origin-item">
      <h3 className="origin-roots">
        {origin.roots.map((root, at) => (
          <span key={`${root.kind} ${root.id}`}>
            {at > 0 && ', '}
            <TextButton onClick={() => openNode(root)}>
              <bdi>{root.label}</bdi>
            </TextButton>
          </span>
        ))}{' '}
        {origin.cycle.length > 0 && <StateWord tone="pause">a circle</StateWord>}
      </h3>
      {origin.because.length > 0 && (
        <ul className="origin-because" aria-label="Why these are one">
          {origin.because.map((words) => (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Button
        size="small"
        variant="quiet"
        className="origin-fold"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {originPartWords('passages', passages.length)} {passages.length === 1 ? 'ends' : 'end'} here
      </Button>
      {isOpen && <WalkList label={`Passages that end at ${name}`} passages={passages} />}
    </li>
  );
}
