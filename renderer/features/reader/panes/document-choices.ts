import type { CaptureSummary } from '../../../../shared/model/capture.ts';
import type { DocumentDetail, DocumentSummary } from '../../../../shared/model/document.ts';
import { foldedOnly } from '../../../../shared/text/folding.ts';
import { copyWords } from '../../../ui/copy-words.ts';

import type { ChoicePurpose } from './document-chooser-store.ts';

/** Something that can be shown beside what is read, or compared with it. */
export interface DocumentChoice {
  readonly key: string;
  readonly title: string;
  /** Softer words after the title. */
  readonly detail: string | null;
  readonly document: string;
  /** Null: the newest copy. */
  readonly capture: CaptureSummary | null;
}

/**
 * What can stand beside a document: its other copies, newest first; then other documents, those that are open first; last
 * the same text, to read two places of it. `shown` is the copy that is read.
 */
export function documentChoices(
  detail: DocumentDetail,
  shown: string | null,
  {
    purpose,
    documents,
    tabs,
  }: {
    readonly purpose: ChoicePurpose;
    readonly documents: readonly DocumentSummary[];
    readonly tabs: readonly string[];
  },
): readonly DocumentChoice[] {
  const copies = detail.captures
    .filter(({ id }) => id !== shown)
    .toReversed()
    .map((capture) => ({
      key: `copy ${capture.id}`,
      title: `Copy of ${copyWords(capture, detail.captures)}`,
      detail: detail.title,
      document: detail.id,
      capture,
    }));
  const others = documents.filter(({ id }) => id !== detail.id);
  const isOpen = ({ id }: DocumentSummary) => tabs.includes(id);
  const ordered = [...others.filter(isOpen), ...others.filter((document) => !isOpen(document))];
  const again: DocumentChoice = {
    key: 'again',
    title: 'The same text once more',
    detail: detail.title,
    document: detail.id,
    capture: detail.captures.find(({ id }) => id === shown) ?? null,
  };
  return [
    ...copies,
    ...ordered.map(({ id, title, publisher }) => ({
      key: `document ${id}`,
      title,
      detail: publisher,
      document: id,
      capture: null,
    })),
    ...(purpose === 'beside' ? [again] : []),
  ];
}

/** The choices in whose title or detail every typed word stands, however it is written. */
export function matchingChoices(
  choices: readonly DocumentChoice[],
  typed: string,
): readonly DocumentChoice[] {
  const words = foldedOnly(typed).split(/\s+/).filter(Boolean);
  return choices.filter(({ title, detail }) => {
    const folded = foldedOnly(`${title} ${detail ?? ''}`);
    return words.every((word) => folded.includes(word));
  });
}
