import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import { plainTextOf } from '../../../shared/rich-text/plain-text.ts';
import {
  type LineBreak,
  type RichText,
  type RichTextBlock,
  type RichTextCitation,
  type RichTextInline,
  type RichTextList,
  type TextFormat,
  type TextRun,
  textFormats,
} from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';

/**
 * Turns Markdown (CommonMark and GitHub's additions) into rich text. What notes do not have is kept in words: headings
 * become paragraphs, tables lines with tabs, HTML the text it is written in, pictures their description.
 */
export function markdownToRichText(markdown: string): RichText {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap(blocks);
}

/** The same as a comment is kept: Lexical's serialised state, and the same words as plain text. */
export function markdownToLexical(markdown: string): { readonly lexical: string; readonly text: string } {
  const richText = markdownToRichText(markdown);
  return { lexical: writeLexical(richText), text: plainTextOf(richText) };
}

/** Markdown has no citations. */
type WrittenBlock = Exclude<RichTextBlock, RichTextCitation>;

function blocks(node: RootContent | BlockContent | DefinitionContent): readonly WrittenBlock[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ type: 'paragraph', children: inlines(node.children, []) }];
    case 'blockquote':
      return node.children.flatMap(blocks).map(asQuote);
    case 'list':
      return [list(node)];
    case 'code':
      return [{ type: 'paragraph', children: lines(node.value, ['code']) }];
    case 'html':
      return [{ type: 'paragraph', children: lines(node.value, []) }];
    case 'table':
      return node.children.map((row) => ({
        type: 'paragraph',
        children: row.children.flatMap((cell, index) => [
          ...(index === 0 ? [] : [run('\t', [])]),
          ...inlines(cell.children, []),
        ]),
      }));
    case 'footnoteDefinition':
      return node.children.flatMap(blocks);
    default:
      return [];
  }
}

function asQuote(block: WrittenBlock): WrittenBlock {
  return block.type === 'list' ? block : { type: 'quote', children: block.children };
}

function list(node: List): RichTextList {
  return {
    type: 'list',
    ordered: node.ordered ?? false,
    start: node.start ?? 1,
    items: node.children.map((item) => {
      const content = item.children.flatMap(blocks);
      const nested = content.find((block) => block.type === 'list') ?? null;
      const words = content.filter((block) => block.type !== 'list');
      return { children: joined(words.map(({ children }) => children)), nested };
    }),
  };
}

/** Paragraphs of one item, with a line break between. */
function joined(paragraphs: readonly (readonly RichTextInline[])[]): readonly RichTextInline[] {
  return paragraphs.flatMap((children, index) => [
    ...(index === 0 ? [] : [{ type: 'line-break' } as const]),
    ...children,
  ]);
}

function inlines(
  nodes: readonly PhrasingContent[],
  formats: readonly TextFormat[],
): readonly RichTextInline[] {
  return nodes.flatMap((node): readonly RichTextInline[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return lines(node.value, formats);
      case 'inlineCode':
        return [run(node.value, [...formats, 'code'])];
      case 'break':
        return [{ type: 'line-break' }];
      case 'strong':
        return inlines(node.children, [...formats, 'bold']);
      case 'emphasis':
        return inlines(node.children, [...formats, 'italic']);
      case 'delete':
        return inlines(node.children, [...formats, 'strikethrough']);
      case 'link': {
        const children = inlines(node.children, formats);
        return isOpenableAddress(node.url)
          ? [{ type: 'link', url: node.url, children: children.flatMap(withoutLink) }]
          : children;
      }
      case 'image':
      case 'imageReference':
        return lines(node.alt ?? '', formats);
      case 'linkReference':
        return inlines(node.children, formats);
      case 'footnoteReference':
        return [run(`[${node.label ?? node.identifier}]`, formats)];
      default:
        return [];
    }
  });
}

function withoutLink(inline: RichTextInline): readonly (TextRun | LineBreak)[] {
  return inline.type === 'link' ? inline.children : [inline];
}

/** A line end within a paragraph of Markdown is a space to its readers, but its writer meant a new line here. */
function lines(text: string, formats: readonly TextFormat[]): readonly (TextRun | LineBreak)[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ type: 'line-break' } as const]),
      ...(line === '' ? [] : [run(line, formats)]),
    ]);
}

function run(text: string, formats: readonly TextFormat[]): TextRun {
  return { type: 'text', text, formats: textFormats.filter((format) => formats.includes(format)) };
}
