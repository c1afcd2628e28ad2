import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';

/** The rich text (Lexical JSON) of plain words, a paragraph for each line. */
export function plainParagraphs(text: string): string {
  return writeLexical(
    text
      .split('\n')
      .map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line, formats: [] }] })),
  );
}
