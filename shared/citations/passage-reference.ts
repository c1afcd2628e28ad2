import { formatEdtf } from '../dates/format-edtf.ts';

/** What a reference names of a document. */
export interface ReferencedDocument {
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly source: { readonly name: string } | null;
}

/** Where a passage is from, in words: title, source (else publisher, else author) and date of publication. */
export function passageReference({
  title,
  author,
  publisher,
  published,
  source,
}: ReferencedDocument): string {
  const from = source?.name ?? publisher ?? author;
  return [
    `“${title}”`,
    ...(from === null ? [] : [from]),
    published === null ? 'undated' : formatEdtf(published),
  ].join(', ');
}
