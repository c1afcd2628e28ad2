import { citationText } from '../citations/citation-text.ts';
import { isOpenableAddress } from './link-address.ts';
import { plainTextOf, richTextOfPlain } from './plain-text.ts';
import type {
  LineBreak,
  RichText,
  RichTextBlock,
  RichTextCitation,
  RichTextInline,
  RichTextList,
  RichTextListItem,
  TextFormat,
  TextRun,
} from './rich-text.ts';
import { formatBits } from './text-format.ts';

/** Deeper nodes of a hostile state are left out; no editor nests so deep. */
const deepestNode = 100;

interface SerialisedNode {
  readonly type: string;
  readonly children: readonly SerialisedNode[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Reads Lexical's serialised editor state (JSON, as Lexical 0.52 writes it). Formats and blocks that notes do not have
 * are reduced to those they have; links elsewhere than to http, https and mailto become plain words. A state that
 * cannot be read, or whose unknown nodes hide words of `text` (the plain text stored beside it), gives `text` as
 * paragraphs. Never throws.
 */
export function readLexical(lexical: string, text: string): RichText {
  const root = rootOf(lexical);
  if (root === null) return richTextOfPlain(text);
  const richText = withoutEmptyEnds(root.children.flatMap(readBlock));
  const isWhole = richText.length > 0 && !hasUnknownLeaf(root);
  return isWhole || lettersOf(plainTextOf(richText)) === lettersOf(text) ? richText : richTextOfPlain(text);
}

/** Whether a node without text and children stands where its editor showed something that cannot be read here. */
function hasUnknownLeaf(node: SerialisedNode): boolean {
  if (node.children.length > 0) return node.children.some(hasUnknownLeaf);
  return !(
    isTextNode(node) ||
    isBlockNode(node) ||
    readCitation(node) !== null ||
    ['root', 'listitem', 'linebreak', 'link'].includes(node.type)
  );
}

function rootOf(lexical: string): SerialisedNode | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(lexical);
  } catch {
    return null;
  }
  return isRecord(parsed) ? readNode(parsed['root'], 0) : null;
}

function readNode(value: unknown, depth: number): SerialisedNode | null {
  if (!isRecord(value) || typeof value['type'] !== 'string' || depth > deepestNode) return null;
  const children = Array.isArray(value['children']) ? value['children'] : [];
  return {
    type: value['type'],
    children: children.map((child) => readNode(child, depth + 1)).filter((child) => child !== null),
    fields: value,
  };
}

function readBlock(node: SerialisedNode): readonly RichTextBlock[] {
  const citation = readCitation(node);
  if (citation !== null) return [citation];
  if (node.type === 'list') return [readList(node)];
  if (node.type === 'quote') return [{ type: 'quote', children: node.children.flatMap(readInline) }];
  if (node.children.some((child) => isBlockNode(child) || readCitation(child) !== null)) {
    return node.children.flatMap(readBlock);
  }
  return [
    {
      type: 'paragraph',
      children: isInlineNode(node) ? readInline(node) : node.children.flatMap(readInline),
    },
  ];
}

/** A citation as Assay's own editor writes it; null for any other node. */
function readCitation({ type, fields }: SerialisedNode): RichTextCitation | null {
  const { annotation, passages } = fields;
  if (type !== 'citation' || typeof annotation !== 'string' || !Array.isArray(passages)) return null;
  return {
    type,
    annotation,
    passages: passages.flatMap((passage) =>
      isRecord(passage) && typeof passage['exact'] === 'string' && typeof passage['reference'] === 'string'
        ? [{ exact: passage['exact'], reference: passage['reference'] }]
        : [],
    ),
  };
}

function readList(node: SerialisedNode): RichTextList {
  const items: RichTextListItem[] = [];
  for (const child of node.children) {
    const inner = child.type === 'list' ? child : child.children.find(({ type }) => type === 'list');
    const children =
      child.type === 'list' ? [] : child.children.filter(({ type }) => type !== 'list').flatMap(readInline);
    const nested = inner === undefined ? null : readList(inner);
    const previous = items.at(-1);
    // Lexical keeps a nested list in an item of its own, after the item it belongs to.
    if (nested !== null && children.length === 0 && previous !== undefined && previous.nested === null) {
      items[items.length - 1] = { children: previous.children, nested };
    } else {
      items.push({ children, nested });
    }
  }
  const start = node.fields['start'];
  return {
    type: 'list',
    ordered: node.fields['listType'] === 'number',
    start: typeof start === 'number' && Number.isSafeInteger(start) && start >= 0 ? start : 1,
    items,
  };
}

function readInline(node: SerialisedNode): readonly RichTextInline[] {
  const url = node.fields['url'];
  if (
    (node.type === 'link' || node.type === 'autolink') &&
    typeof url === 'string' &&
    isOpenableAddress(url)
  ) {
    return [{ type: 'link', url, children: node.children.flatMap(readRun) }];
  }
  return node.children.length > 0 && !isTextNode(node) ? node.children.flatMap(readInline) : readRun(node);
}

function readRun(node: SerialisedNode): readonly (TextRun | LineBreak)[] {
  if (node.type === 'linebreak') return [{ type: 'line-break' }];
  // A citation is a block of its own; in a place for words, its words are kept.
  const citation = readCitation(node);
  if (citation !== null) return [{ type: 'text', text: citationText(citation.passages), formats: [] }];
  if (!isTextNode(node)) return node.children.flatMap(readRun);
  const { text, format } = node.fields;
  if (typeof text !== 'string' || text === '') return [];
  return [{ type: 'text', text, formats: readFormats(format) }];
}

function readFormats(bits: unknown): readonly TextFormat[] {
  if (typeof bits !== 'number') return [];
  return formatBits.filter(([, bit]) => (bits & bit) !== 0).map(([format]) => format);
}

function isTextNode(node: SerialisedNode): boolean {
  return typeof node.fields['text'] === 'string';
}

function isInlineNode(node: SerialisedNode): boolean {
  return isTextNode(node) || ['link', 'autolink', 'linebreak'].includes(node.type);
}

function isBlockNode(node: SerialisedNode): boolean {
  return ['paragraph', 'quote', 'list', 'heading', 'code'].includes(node.type);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lettersOf(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function withoutEmptyEnds(blocks: readonly RichTextBlock[]): RichText {
  const isFilled = (block: RichTextBlock) =>
    block.type === 'list' || block.type === 'citation' || block.children.length > 0;
  const first = blocks.findIndex(isFilled);
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(isFilled) + 1);
}
