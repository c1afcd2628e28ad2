import { type ReactNode, useEffect } from 'react';
import { type FindingCardPart, showCardPart, useFindingsView } from '../../stores/findings.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { FindingFacts, type Run } from './FindingFacts.tsx';
import { findingOf, identifySource } from './finding-actions.ts';
import type { FoundItem } from './found-items.ts';
import { returnFocus } from './return-focus.ts';
import { SourceChooser } from './SourceChooser.tsx';

/** What is known of a finding with what can be done (`children`), the choice of its source, or the form to correct it. */
export function FindingPart({
  item,
  items,
  capture,
  text,
  part,
  run,
  children,
}: {
  readonly item: FoundItem;
  /** All of the copy. */
  readonly items: readonly FoundItem[];
  readonly capture: string;
  /** The copy's text. */
  readonly text: string;
  readonly part: FindingCardPart;
  readonly run: Run;
  readonly children: ReactNode;
}) {
  const finding = findingOf(item);
  useFocusKept(part, item);
  if (finding === null) return null;
  if (part === 'source' && finding.kind === 'mention') {
    const alike = sameName(item, items);
    return (
      <SourceChooser
        name={finding.value.name}
        date={finding.value.date}
        alike={alike.length}
        onEscape={() => showCardPart('facts')}
        onChoose={(source, isAll) => identifySource(capture, isAll ? alike : [item], source)}
      />
    );
  }
  if (part === 'correct') {
    return <CorrectForm key={item.id} item={item} finding={finding} capture={capture} text={text} />;
  }
  return (
    <>
      <FindingFacts item={item} finding={finding} capture={capture} text={text} run={run} />
      {children}
    </>
  );
}

/** The field or button that had the focus is gone with the part it was in, or with what it was about. */
function useFocusKept(part: FindingCardPart, { id, state }: FoundItem): void {
  useEffect(() => {
    if (part !== 'facts' || state === 'rejected' || document.activeElement !== document.body) return;
    returnFocus(useFindingsView.getState().card === null ? id : null);
  }, [part, id, state]);
}

/** The mentions of the same name that are as far as this one: all suggested, or all accepted. */
function sameName(item: FoundItem, items: readonly FoundItem[]): readonly FoundItem[] {
  const name = nameOf(item);
  return items.filter(
    (each) => each.kind === 'mention' && each.state === item.state && nameOf(each) === name,
  );
}

function nameOf({ mention, finding }: FoundItem): string | null {
  if (mention !== null) return mention.name;
  return finding?.kind === 'mention' ? finding.value.name : null;
}
