import { isKindleText } from './kindle-text.ts';

/** How much of a file tells what it is, in bytes. */
export const annotationHeadBytes = 65_536;

/**
 * Whether a file that came with others to be imported is one of annotations, beyond doubt, by its name and the text of its
 * first `annotationHeadBytes`: `.jsonld`, or JSON with the marks of the W3C model, of ClaimReview or of Hypothesis, Kindle's clippings, or a
 * table of Readwise. A table of quotes, or a note of Zotero, could also be meant as a document.
 */
export function isCertainlyAnnotations(name: string, head: string): boolean {
  const text = head.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(text)) {
    if (/\.jsonld$/i.test(name)) return true;
    if (/"@?type"\s*:\s*(?:\[\s*)?"(?:oa:)?Annotation(?:Collection|Page)?"/.test(text)) return true;
    if (/"@?type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/|schema:)?ClaimReview"/.test(text)) return true;
    return /^\s*\{\s*"(?:rows|total)"\s*:/.test(text) && text.includes('"uri"');
  }
  if (text.includes('\n==========') && isKindleText(text)) return true;
  const [columns = ''] = text.split(/\r\n?|\n/, 1);
  return (
    /\.csv$/i.test(name) &&
    [readwiseColumns, ourColumns].some((known) => known.every((column) => columns.includes(column)))
  );
}

const readwiseColumns = ['Highlight', 'Book Title', 'Highlighted at'] as const;
const ourColumns = ['claim_id', 'guarded_columns'] as const;
