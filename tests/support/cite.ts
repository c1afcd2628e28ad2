import { plainTextOf } from '../../shared/rich-text/plain-text.ts';
import type { RichText } from '../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../shared/rich-text/write-lexical.ts';

/** A note's content that says some words and then cites annotations, each with words as they were once. */
export function contentThatCites(words: string, annotations: readonly string[]) {
  const richText: RichText = [
    { type: 'paragraph', children: [{ type: 'text', text: words, formats: [] }] },
    ...annotations.map((annotation) => ({
      type: 'citation' as const,
      annotation,
      passages: [{ exact: 'words as cited', reference: '“A document”, undated' }],
    })),
  ];
  return { lexical: writeLexical(richText), text: plainTextOf(richText) };
}
