import type { FileToImport } from '../imported.ts';
import { isKindleText } from './kindle-text.ts';

/** How much of a file is looked at. */
const lookedAt = 65_536;

/**
 * Whether a file that came with others to be imported is one of annotations, beyond doubt: `.jsonld`, or JSON with the
 * marks of the W3C model or of Hypothesis near its beginning, Kindle's clippings, or a table of Readwise. A table of
 * quotes, or a note of Zotero, could also be meant as a document.
 */
export function isCertainlyAnnotations({ name, bytes }: Pick<FileToImport, 'name' | 'bytes'>): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, lookedAt));
  if (/^\s*[[{]/.test(head)) {
    if (/\.jsonld$/i.test(name)) return true;
    if (/"@?type"\s*:\s*(?:\[\s*)?"(?:oa:)?Annotation(?:Collection|Page)?"/.test(head)) return true;
    return /^\s*\{\s*"(?:rows|total)"\s*:/.test(head) && /"uri"\s*:/.test(head);
  }
  if (head.includes('\n==========') && isKindleText(head)) return true;
  const [columns = ''] = head.split(/\r\n?|\n/, 1);
  return /\.csv$/i.test(name) && readwiseColumns.every((column) => columns.includes(column));
}

const readwiseColumns = ['Highlight', 'Book Title', 'Highlighted at'] as const;
