import { plainInline } from '../rich-text/plain-text.ts';
import type { RichText, RichTextBlock, RichTextList } from '../rich-text/rich-text.ts';
import { type MixedSentence, mixedSentences } from './mixed-sentences.ts';

/** The sentences of a note that state a likelihood and a confidence at once; quotes and citations are not the writer's own words. */
export function mixedSentencesOfNote(richText: RichText): readonly MixedSentence[] {
  return richText.flatMap(mixedSentencesOfBlock);
}

function mixedSentencesOfBlock(block: RichTextBlock): readonly MixedSentence[] {
  switch (block.type) {
    case 'paragraph':
      return mixedSentences(plainInline(block.children));
    case 'list':
      return mixedSentencesOfList(block);
    case 'quote':
    case 'citation':
      return [];
  }
}

function mixedSentencesOfList({ items }: RichTextList): readonly MixedSentence[] {
  return items.flatMap(({ children, nested }) => [
    ...mixedSentences(plainInline(children)),
    ...(nested === null ? [] : mixedSentencesOfList(nested)),
  ]);
}
