import { type MixedSentence, mixedSentences } from '../../../shared/likelihood/mixed-sentences.ts';

const highlightName = 'mixed-sentence';

/** Marks the sentences of an editor's text that state a likelihood and a confidence at once, and takes older marks away. */
export function markMixedSentences(editor: HTMLElement | null): void {
  const ranges = editor === null ? [] : blocksIn(editor).flatMap(rangesOfBlock);
  if (ranges.length === 0) CSS.highlights.delete(highlightName);
  else CSS.highlights.set(highlightName, new Highlight(...ranges));
}

/** Paragraphs and list items; what is quoted is not the writer's own. */
function blocksIn(editor: HTMLElement): readonly HTMLElement[] {
  return [...editor.querySelectorAll<HTMLElement>('p, li')].filter(
    (block) => block.closest('blockquote, [contenteditable=false]') === null,
  );
}

function rangesOfBlock(block: HTMLElement): readonly Range[] {
  const pieces = piecesOf(block);
  const text = pieces.map(({ words }) => words).join('');
  return mixedSentences(text).flatMap((sentence) => rangeOf(pieces, sentence) ?? []);
}

interface Piece {
  /** Null for a line break. */
  readonly node: Text | null;
  readonly words: string;
  /** UTF-16 offset in the block. */
  readonly start: number;
}

/** The words of a block without those of lists below it. */
function piecesOf(block: HTMLElement): readonly Piece[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof HTMLElement && /^(?:UL|OL)$/.test(node.tagName)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node instanceof Text ? node.data : node.nodeName === 'BR' ? '\n' : '';
    if (words === '') continue;
    pieces.push({ node: node instanceof Text ? node : null, words, start });
    start += words.length;
  }
  return pieces;
}

function rangeOf(pieces: readonly Piece[], { start, end }: MixedSentence): Range | null {
  const texts = pieces.filter(
    ({ node, words, start: at }) => node !== null && at < end && start < at + words.length,
  );
  const [first, last] = [texts[0], texts.at(-1)];
  if (first?.node == null || last?.node == null) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.words.length, end - last.start));
  return range;
}
