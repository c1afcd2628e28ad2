import { citationText } from '../citations/citation-text.ts';
import type { RichText, RichTextBlock, RichTextInline, RichTextList } from './rich-text.ts';

/** The words of a rich text: one line for each block, cited passage, list item and line break. */
export function plainTextOf(richText: RichText): string {
  return richText.map(plainBlock).join('\n');
}

/** A rich text with one paragraph for each line of a plain text; empty for a text without words. */
export function richTextOfPlain(text: string): RichText {
  if (text.trim() === '') return [];
  return text.split(/\r\n?|\n/).map((line) => ({
    type: 'paragraph',
    children: line === '' ? [] : [{ type: 'text', text: line, formats: [] }],
  }));
}

/** The words of a run of inline content. */
export function plainInline(children: readonly RichTextInline[]): string {
  return children.map(wordsOf).join('');
}

function wordsOf(inline: RichTextInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'line-break':
      return '\n';
    case 'link':
      return plainInline(inline.children);
  }
}

function plainBlock(block: RichTextBlock): string {
  switch (block.type) {
    case 'list':
      return plainList(block);
    case 'citation':
      return citationText(block.passages);
    default:
      return plainInline(block.children);
  }
}

function plainList(list: RichTextList): string {
  return list.items
    .flatMap(({ children, nested }) => [
      ...(children.length > 0 || nested === null ? [plainInline(children)] : []),
      ...(nested === null ? [] : [plainList(nested)]),
    ])
    .join('\n');
}
