import type { RichText, RichTextCitation } from './rich-text.ts';

/** Ids of the annotations that a text cites, each once, in the order of the text. */
export function citedAnnotations(richText: RichText): readonly string[] {
  const citations = richText.filter((block): block is RichTextCitation => block.type === 'citation');
  return [...new Set(citations.map(({ annotation }) => annotation))];
}
