import { X } from 'lucide-react';
import { useAction } from '../../api/use-action.ts';
import { type FindingCardPart, leaveFinding } from '../../stores/findings.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FindingActions } from './FindingActions.tsx';
import { FindingPart } from './FindingPart.tsx';
import { kindWords } from './finding-words.ts';
import type { FoundItem } from './found-items.ts';
import { returnFocus } from './return-focus.ts';
import { StatusWord } from './StatusWord.tsx';
import './findings.css';

export interface FindingCardProps {
  readonly item: FoundItem;
  /** All of the copy. */
  readonly items: readonly FoundItem[];
  readonly capture: string;
  /** The copy's text. */
  readonly text: string;
  readonly part: FindingCardPart;
}

/** What was found at some words, and what a person can say to it. */
export function FindingCard({ item, items, capture, text, part }: FindingCardProps) {
  const { run, error } = useAction();
  const close = () => {
    leaveFinding();
    returnFocus(null);
  };
  return (
    <>
      <header className="finding-header">
        <span className="finding-kind">{kindWords[item.kind].one}</span>
        <StatusWord item={item} />
        <IconButton label="Close" keys="Escape" icon={<X aria-hidden />} onClick={close} />
      </header>
      <FindingPart item={item} items={items} capture={capture} text={text} part={part} run={run}>
        <FindingActions item={item} capture={capture} run={run} />
      </FindingPart>
      <ErrorLine error={error} />
    </>
  );
}
