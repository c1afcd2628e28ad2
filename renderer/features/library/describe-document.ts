import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';

/** The words under a document's title. */
export interface DocumentWords {
  /** Who published it, else its source, else its file; null where none is known. */
  readonly publisher: string | null;
  /** When, with months cut short; "no date" where none is known. */
  readonly date: string;
}

/** Says where a document comes from and when, as far as it is known, in few words. */
export function documentWords(document: DocumentSummary): DocumentWords {
  return {
    publisher: document.publisher ?? document.source?.name ?? document.capture?.fileName ?? null,
    date: document.published === null ? 'no date' : yearOnce(shortMonths(formatEdtf(document.published))),
  };
}

/** "9 March 1998" as "9 Mar 1998": rows are narrow. */
function shortMonths(words: string): string {
  return words.replace(
    /\b(January|February|March|April|August|September|October|November|December)\b/g,
    (month) => month.slice(0, 3),
  );
}

/** "9 Mar 1998 or 3 Sep 1998" as "9 Mar or 3 Sep 1998". */
function yearOnce(words: string): string {
  return words.replace(/^(.* )?(\p{L}{3}) (\d{4})( or .* \3)$/u, '$1$2$4');
}
