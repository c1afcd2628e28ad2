import { X } from 'lucide-react';
import { useAction } from '../../api/use-action.ts';
import { leaveFinding, showCardPart, type FindingCardPart } from '../../stores/findings.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import { FindingActions } from './FindingActions.tsx';
import { FindingFacts } from './FindingFacts.tsx';
import { findingOf, identifySource } from './finding-actions.ts';
import { kindWords } from './finding-words.ts';
import type { FoundItem } from './found-items.ts';
import { SourceChooser } from './SourceChooser.tsx';
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
  const finding = findingOf(item);
  const alike = sameName(item, items);
  if (finding === null) return null;
  return (
    <>
      <header className="finding-header">
        <span className="finding-kind">{kindWords[item.kind].one}</span>
        <StatusWord item={item} />
        <IconButton label="Close" keys="Escape" icon={<X aria-hidden />} onClick={leaveFinding} />
      </header>
      {part === 'source' && finding.kind === 'mention' ? (
        <SourceChooser
          name={finding.value.name}
          date={finding.value.date}
          alike={alike.length}
          onEscape={() => showCardPart('facts')}
          onChoose={(source, isAll) => identifySource(capture, isAll ? alike : [item], source)}
        />
      ) : part === 'correct' ? (
        <CorrectForm key={item.id} item={item} finding={finding} capture={capture} text={text} />
      ) : (
        <>
          <FindingFacts item={item} finding={finding} capture={capture} text={text} run={run} />
          <FindingActions item={item} capture={capture} run={run} />
        </>
      )}
      <ErrorLine error={error} />
    </>
  );
}

/** The mentions of the same name that are as far as this one: all suggested, or all accepted. */
export function sameName(item: FoundItem, items: readonly FoundItem[]): readonly FoundItem[] {
  const name = nameOf(item);
  return items.filter(
    (each) => each.kind === 'mention' && each.state === item.state && nameOf(each) === name,
  );
}

function nameOf({ mention, finding }: FoundItem): string | null {
  if (mention !== null) return mention.name;
  return finding?.kind === 'mention' ? finding.value.name : null;
}
