import type { BlockContent, List, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type {
  LineBreak,
  RichText,
  RichTextBlock,
  RichTextCitation,
  RichTextInline,
  RichTextLink,
  RichTextList,
  TextFormat,
  TextRun,
} from '../../../shared/rich-text/rich-text.ts';
import type { ExportedRichText } from '../annotated-notes.ts';
import { exactText } from './exact-text.ts';

/** Gives the Markdown blocks of a note or comment; empty for one without words. */
export function richTextToMarkdown({ lexical, text }: ExportedRichText): BlockContent[] {
  return markdownOfRichText(readLexical(lexical, text));
}

/** The same of a rich text that was read already. */
export function markdownOfRichText(richText: RichText): BlockContent[] {
  return richText.flatMap((each) =>
    each.type === 'citation' ? each.passages.map(citedPassage) : [block(each)],
  );
}

/** The quote with its reference under it, as one block quotation. */
function citedPassage({ exact, reference }: RichTextCitation['passages'][number]): BlockContent {
  const words = (text: string) => paragraph([{ type: 'text', text, formats: [] }]);
  // A region of a page has a place and no words.
  const said = exact === '' ? [] : [words(exact)];
  return { type: 'blockquote', children: [...said, words(`— ${reference}`)] };
}

function block(richText: Exclude<RichTextBlock, RichTextCitation>): BlockContent {
  switch (richText.type) {
    case 'paragraph':
      return paragraph(richText.children);
    case 'quote':
      return { type: 'blockquote', children: [paragraph(richText.children)] };
    case 'list':
      return list(richText);
  }
}

function paragraph(children: readonly RichTextInline[]): Paragraph {
  return { type: 'paragraph', children: inlines(withoutOuterBreaks(children)) };
}

/** Markdown has no line break at the start or end of a paragraph. */
function withoutOuterBreaks(children: readonly RichTextInline[]): readonly RichTextInline[] {
  const isContent = ({ type }: RichTextInline) => type !== 'line-break';
  return children.slice(Math.max(children.findIndex(isContent), 0), children.findLastIndex(isContent) + 1);
}

function list(richText: RichTextList): List {
  return {
    type: 'list',
    ordered: richText.ordered,
    start: richText.ordered ? richText.start : null,
    spread: false,
    children: richText.items.map(
      ({ children, nested }): ListItem => ({
        type: 'listItem',
        spread: false,
        children: [paragraph(children), ...(nested === null ? [] : [list(nested)])],
      }),
    ),
  };
}

function inlines(children: readonly RichTextInline[]): PhrasingContent[] {
  const groups: (RichTextLink | TextRun[])[] = [];
  for (const child of children) {
    const last = groups.at(-1);
    if (child.type === 'link') groups.push(child);
    else if (Array.isArray(last)) last.push(asRun(child));
    else groups.push([asRun(child)]);
  }
  return groups.flatMap((group) => (Array.isArray(group) ? runs(group) : [link(group)]));
}

function link({ url, children }: RichTextLink): PhrasingContent {
  return { type: 'link', url, children: runs(children.map(asRun)) };
}

/** Stands for a line break among runs; without formats, since emphasis must not end beside a line end. */
const lineBreak: TextRun = { type: 'text', text: '\n', formats: [] };

function asRun(child: TextRun | LineBreak): TextRun {
  return child.type === 'text' ? child : lineBreak;
}

const wrappers = [
  ['bold', 'strong'],
  ['italic', 'emphasis'],
  ['strikethrough', 'delete'],
] as const satisfies readonly (readonly [TextFormat, string])[];

/** Nests neighbouring runs of one format in one node: two emphases side by side would read as something else. */
function runs(textRuns: readonly TextRun[], depth = 0): PhrasingContent[] {
  const [format, type] = wrappers[depth] ?? [];
  if (format === undefined || type === undefined) return leaves(textRuns);
  const nodes: PhrasingContent[] = [];
  for (let start = 0; start < textRuns.length; ) {
    const isInside = hasFormat(textRuns[start], format);
    let end = start + 1;
    while (end < textRuns.length && hasFormat(textRuns[end], format) === isInside) end += 1;
    const inner = runs(textRuns.slice(start, end), depth + 1);
    nodes.push(...(isInside ? wrap(type, inner) : inner));
    start = end;
  }
  return nodes;
}

/** `~~` is only read as striking out beside a letter or digit; elsewhere the HTML element says it. */
function wrap(type: (typeof wrappers)[number][1], children: PhrasingContent[]): PhrasingContent[] {
  const [first] = children;
  const last = children.at(-1);
  const isBesideLetters =
    first?.type === 'text' &&
    last?.type === 'text' &&
    /^[\p{L}\p{N}]/u.test(first.value) &&
    /[\p{L}\p{N}]$/u.test(last.value);
  if (type !== 'delete' || isBesideLetters) return [{ type, children }];
  return [{ type: 'html', value: '<del>' }, ...children, { type: 'html', value: '</del>' }];
}

function leaves(textRuns: readonly TextRun[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const run of textRuns) {
    const last = nodes.at(-1);
    const isCode = run.formats.includes('code') && !/[\r\n]/.test(run.text);
    if (run === lineBreak) nodes.push({ type: 'break' });
    else if (!isCode) nodes.push(...exactText(writable(run.text)));
    // Two pieces of code side by side would run into each other.
    else if (last?.type === 'inlineCode') last.value += writable(run.text);
    else nodes.push({ type: 'inlineCode', value: writable(run.text) });
  }
  return nodes;
}

/** Beside emphasis signs are written as character references, and there are none for control characters. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\v\f\u{85}]/gu, ' ')
    .replaceAll(/[\p{Cc}--[\t\n\r]]/gv, '');
}

function hasFormat(run: TextRun | undefined, format: TextFormat): boolean {
  return run?.formats.includes(format) ?? false;
}
