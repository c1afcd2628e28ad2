import { decodeText } from '../bytes/decode-text.ts';
import { defaultImportLimits } from '../import-limits.ts';
import { buildPage } from './build-page.ts';
import { declaredCharset } from './declared-charset.ts';
import { childrenOf, type DomNode, isElement, isText } from './dom.ts';
import { type ElementSelector, findElement } from './find-element.ts';

/** Words of a page with the words around them. */
export interface ElementWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A part of an element's text, in code points of its `textContent`, end exclusive. */
export interface WithinElement {
  readonly start: number;
  readonly end: number;
}

/** One piece of text of a page, and whether a block begins before it. */
interface Piece {
  readonly node: DomNode;
  readonly text: string;
  readonly beginsBlock: boolean;
}

const contextLength = 64;
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const notText: ReadonlySet<string> = new Set(['script', 'noscript', 'head', 'title']);

/**
 * Reads a saved page so that the words of its elements can be told. Throws an ImportRefusal for markup that is not read
 * at all. Gives null for a selector that names nothing in the page, or nothing with words.
 */
export function readElementWords(
  bytes: Uint8Array,
): (selector: ElementSelector, within: WithinElement | null) => ElementWords | null {
  const { text } = decodeText(bytes, declaredCharset(bytes));
  const { document } = buildPage(text, defaultImportLimits);
  const pieces = [...piecesOf(document.documentElement)];
  return (selector, within) => {
    const found = findElement(document, selector);
    if (found === null) return null;
    const inside = new Set(isText(found) ? [found] : textsWithin(found));
    const first = pieces.findIndex(({ node }) => inside.has(node));
    if (first === -1) return null;
    const own = pieces.slice(first, first + inside.size);
    const [before, exact, after] = split(own, within);
    if (exact.trim() === '') return null;
    return {
      exact: exact.trim(),
      prefix: (joined(pieces.slice(Math.max(0, first - 20), first)) + before).slice(-contextLength),
      suffix: (after + joined(pieces.slice(first + inside.size, first + inside.size + 20))).slice(
        0,
        contextLength,
      ),
    };
  };
}

function* piecesOf(node: DomNode): Generator<Piece> {
  let beginsBlock = true;
  function* walk(parent: DomNode): Generator<Piece> {
    for (const child of childrenOf(parent)) {
      if (isText(child)) {
        yield { node: child, text: child.textContent ?? '', beginsBlock };
        beginsBlock = false;
      } else if (isElement(child) && !notText.has(child.localName)) {
        const isBlock = blocks.has(child.localName);
        beginsBlock ||= isBlock;
        yield* walk(child);
        beginsBlock ||= isBlock;
      }
    }
  }
  yield* walk(node);
}

function* textsWithin(node: DomNode): Generator<DomNode> {
  for (const child of childrenOf(node)) {
    if (isText(child)) yield child;
    else if (isElement(child) && !notText.has(child.localName)) yield* textsWithin(child);
  }
}

/** What stands before, in and after a part of the pieces. */
function split(
  pieces: readonly Piece[],
  within: WithinElement | null,
): readonly [before: string, exact: string, after: string] {
  if (within === null) return ['', joined(pieces), ''];
  const parts: [Piece[], Piece[], Piece[]] = [[], [], []];
  let at = 0;
  for (const piece of pieces) {
    const characters = [...piece.text];
    const cuts = [0, within.start - at, within.end - at, characters.length].map((cut) =>
      Math.min(Math.max(cut, 0), characters.length),
    );
    for (const part of [0, 1, 2] as const) {
      const text = characters.slice(cuts[part], cuts[part + 1]).join('');
      if (text !== '') parts[part].push({ ...piece, text });
    }
    at += characters.length;
  }
  return [joined(parts[0]), joined(parts[1]), joined(parts[2])];
}

/** As words are read: blocks apart, white space as single spaces. */
function joined(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, beginsBlock }) => (beginsBlock ? ` ${text}` : text))
    .join('')
    .replaceAll(/\s+/g, ' ');
}
