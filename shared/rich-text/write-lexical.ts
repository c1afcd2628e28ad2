import type { RichText, RichTextBlock, RichTextInline, RichTextList } from './rich-text.ts';
import { formatBits } from './text-format.ts';

/** Writes a rich text as Lexical's serialised editor state (JSON, Lexical 0.52). An empty one has one empty paragraph. */
export function writeLexical(richText: RichText): string {
  const blocks: RichText = richText.length === 0 ? [{ type: 'paragraph', children: [] }] : richText;
  return JSON.stringify({ root: element('root', blocks.map(writeBlock)) });
}

function writeBlock(block: RichTextBlock): object {
  switch (block.type) {
    case 'list':
      return writeList(block);
    case 'citation':
      return { type: 'citation', version: 1, annotation: block.annotation, passages: block.passages };
    default:
      return element(block.type, block.children.map(writeInline));
  }
}

function writeList(list: RichTextList): object {
  const { start } = list;
  const items = list.items.flatMap(({ children, nested }, index) => {
    const value = start + index;
    const item = element('listitem', children.map(writeInline), { value });
    if (nested === null) return [item];
    const below = element('listitem', [writeList(nested)], { value: value + 1 });
    return children.length === 0 ? [below] : [item, below];
  });
  const kind = list.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' };
  return element('list', items, { ...kind, start });
}

function writeInline(inline: RichTextInline): object {
  switch (inline.type) {
    case 'line-break':
      return { type: 'linebreak', version: 1 };
    case 'link':
      return element('link', inline.children.map(writeInline), {
        url: inline.url,
        rel: 'noreferrer',
        target: null,
        title: null,
      });
    case 'text': {
      const format = formatBits
        .filter(([name]) => inline.formats.includes(name))
        .reduce((bits, [, bit]) => bits | bit, 0);
      return { type: 'text', version: 1, text: inline.text, format, detail: 0, mode: 'normal', style: '' };
    }
  }
}

function element(type: string, children: readonly object[], fields: object = {}): object {
  return { type, version: 1, direction: null, format: '', indent: 0, children, ...fields };
}
