import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';

/** The words under a document's title: who published it and when, as far as it is known. */
export function documentDescription(document: DocumentSummary): string {
  const publisher = document.publisher ?? document.source?.name ?? document.capture?.fileName;
  const date = document.published === null ? 'no date' : formatEdtf(document.published);
  return [publisher, shortMonths(date)].filter(Boolean).join(' · ');
}

/** "9 March 1998" as "9 Mar 1998": rows are narrow. */
function shortMonths(words: string): string {
  return words.replace(/\b(January|February|March|April|August|September|October|November|December)\b/g, (month) =>
    month.slice(0, 3),
  );
}
