import { compareEdtfNewestFirst } from '../../../shared/dates/compare-edtf.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import type { Preferences } from '../../stores/preferences.ts';

/** The documents whose title, publisher, author or source holds every word of `filter`, in the order of `sort`. */
export function arrangeDocuments(
  documents: readonly DocumentSummary[],
  filter: string,
  sort: Preferences['librarySort'],
): readonly DocumentSummary[] {
  const words = foldedOnly(filter).split(' ').filter(Boolean);
  const found = documents.filter((document) => {
    const names = [document.title, document.publisher, document.author, document.source?.name];
    const text = foldedOnly(names.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
  switch (sort) {
    case 'date':
      return found.toSorted((a, b) => compareEdtfNewestFirst(a.published, b.published));
    case 'title':
      return found.toSorted((a, b) => titles.compare(a.title, b.title));
    case 'added':
      return found.toSorted((a, b) => b.addedAt.localeCompare(a.addedAt));
  }
}

const titles = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
