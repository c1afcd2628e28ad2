import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ReportFormat } from '../../../shared/contract/sessions.ts';

/** A report as its readers see it. */
export interface ReadReport {
  /** The quotes, in their order. */
  readonly quotes: readonly string[];
  /** All other words, a line for each heading, paragraph, list item and cell. */
  readonly lines: readonly string[];
}

/** Reads a report back with the parser of its format. */
export function readReport(format: ReportFormat, bytes: Uint8Array): ReadReport {
  switch (format) {
    case 'html':
      return readHtml(new TextDecoder().decode(bytes));
    case 'docx':
      return readDocx(bytes);
    case 'markdown':
      return readMarkdown(new TextDecoder().decode(bytes));
  }
}

function readHtml(html: string): ReadReport {
  const { document } = parseHTML(html);
  const quotes = [...document.querySelectorAll('blockquote.quote')];
  const lines = [...document.querySelectorAll('h1, h2, h3, h4, p, li, dt, dd, td, th, caption')];
  return { quotes: quotes.map(textOf), lines: lines.map(textOf) };
}

/** The parts of a Word file, as XML. */
export function partsOfDocx(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

function readDocx(bytes: Uint8Array): ReadReport {
  const xml = partsOfDocx(bytes).get('word/document.xml') ?? '';
  const paragraphs = elementsIn(parseDocument(xml, { xmlMode: true }).children)
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => {
      const inside = elementsIn(paragraph.children);
      const style = inside.find(({ name }) => name === 'w:pStyle')?.attribs['w:val'];
      return { style, words: inside.map(wordsOfElement).join('') };
    });
  return {
    quotes: paragraphs.filter(({ style }) => style === 'ReportQuote').map(({ words }) => words),
    lines: paragraphs.filter(({ style }) => style !== 'ReportQuote').map(({ words }) => words),
  };
}

type XmlNode = ReturnType<typeof parseDocument>['children'][number];
type XmlElement = Extract<XmlNode, { readonly attribs: unknown }>;

function elementsIn(nodes: readonly XmlNode[]): readonly XmlElement[] {
  return nodes.flatMap((node) => ('attribs' in node ? [node, ...elementsIn(node.children)] : []));
}

function wordsOfElement({ name, children }: XmlElement): string {
  switch (name) {
    case 'w:t':
      return children.map((child) => ('data' in child ? child.data : '')).join('');
    case 'w:br':
      return '\n';
    case 'w:tab':
      return '\t';
    default:
      return '';
  }
}

function readMarkdown(markdown: string): ReadReport {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const quotes = children.filter(({ type }) => type === 'blockquote');
  return {
    quotes: quotes.map(wordsOf),
    lines: children.filter((node) => !quotes.includes(node)).flatMap(linesOf),
  };
}

function linesOf(node: Nodes): readonly string[] {
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'table' || node.type === 'tableRow') {
    return node.children.flatMap(linesOf);
  }
  return [wordsOf(node)];
}

/** The words a reader of Markdown shows. */
function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function textOf(element: { readonly textContent: string | null }): string {
  return element.textContent ?? '';
}
