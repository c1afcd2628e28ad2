import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import {
  type LineBreak,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextList,
  type RichTextListItem,
  type TextFormat,
  type TextRun,
  textFormats,
} from '../../../shared/rich-text/rich-text.ts';

/**
 * Reads a comment or note from Markdown (CommonMark with the GitHub extensions). A heading becomes a bold paragraph,
 * a code block a paragraph of code; what a note cannot hold, such as a table or HTML, stays as its Markdown was written.
 */
export function markdownToRichText(markdown: string): RichText {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return children.flatMap((node) => readBlock(node, markdown));
}

function readBlock(node: RootContent, markdown: string): readonly RichTextBlock[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: readInlines(node.children, markdown, []) }];
    case 'heading':
      return [{ type: 'paragraph', children: readInlines(node.children, markdown, ['bold']) }];
    case 'code':
      return [{ type: 'paragraph', children: readLines(node.value, ['code']) }];
    case 'list':
      return [readList(node, markdown)];
    case 'blockquote':
      return node.children
        .flatMap((child) => readBlock(child, markdown))
        .map((block) => (block.type === 'paragraph' ? { ...block, type: 'quote' } : block));
    default:
      return [{ type: 'paragraph', children: readLines(sourceOf(node, markdown), []) }];
  }
}

function readList({ ordered, start, children }: List, markdown: string): RichTextList {
  return {
    type: 'list',
    ordered: ordered === true,
    start: start ?? 1,
    items: children.map((item) => readItem(item, markdown)),
  };
}

/** The paragraphs of an item become its lines, its lists the one below it. */
function readItem({ children }: ListItem, markdown: string): RichTextListItem {
  const blocks = children.flatMap((child) => readBlock(child, markdown));
  const lists = blocks.filter((block) => block.type === 'list');
  const words = blocks.filter((block) => block.type !== 'list').map((block) => block.children);
  const [nested] = lists;
  return {
    children: words.flatMap((line, index) => (index === 0 ? line : [lineBreak, ...line])),
    nested: nested === undefined ? null : { ...nested, items: lists.flatMap(({ items }) => items) },
  };
}

function readInlines(
  nodes: readonly PhrasingContent[],
  markdown: string,
  formats: readonly TextFormat[],
): readonly RichTextInline[] {
  const within = (children: readonly PhrasingContent[], format: TextFormat) =>
    readInlines(children, markdown, inOrder([...formats, format]));
  return nodes.flatMap((node): readonly RichTextInline[] => {
    switch (node.type) {
      case 'text':
        return [textRun(node.value.replaceAll('\n', ' '), formats)];
      case 'inlineCode':
        return [textRun(node.value, inOrder([...formats, 'code']))];
      case 'strong':
        return within(node.children, 'bold');
      case 'emphasis':
        return within(node.children, 'italic');
      case 'delete':
        return within(node.children, 'strikethrough');
      case 'break':
        return [lineBreak];
      case 'link': {
        const children = readInlines(node.children, markdown, formats);
        return isOpenableAddress(node.url)
          ? [{ type: 'link', url: node.url, children: children.filter((child) => child.type !== 'link') }]
          : children;
      }
      default:
        return readLines(sourceOf(node, markdown), formats);
    }
  });
}

const lineBreak: LineBreak = { type: 'line-break' };

function readLines(text: string, formats: readonly TextFormat[]): readonly (TextRun | LineBreak)[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [lineBreak]),
      ...(line === '' ? [] : [textRun(line, formats)]),
    ]);
}

function textRun(text: string, formats: readonly TextFormat[]): TextRun {
  return { type: 'text', text, formats };
}

function inOrder(formats: readonly TextFormat[]): readonly TextFormat[] {
  return textFormats.filter((format) => formats.includes(format));
}

function sourceOf({ position }: Nodes, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}
