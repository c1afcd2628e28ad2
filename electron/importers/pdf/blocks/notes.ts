import type { BodyType } from './body-type.ts';
import { withoutLetters } from '../lines/cut-line.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Line, LinePiece } from '../lines/line.ts';
import { isNoteSign, scriptOf } from '../lines/scripts.ts';

interface Sign {
  readonly label: string;
  readonly piece: LinePiece;
}

/** Notes are set in type that is smaller than the running text by this. */
const noteScale = 0.95;

/**
 * Finds the notes of pages: blocks in small type that begin with a sign which stands raised in other words of their page, and blocks that
 * the file itself says are notes. The signs are no words: they are taken out, and told of beside the text.
 */
export function findNotes(drafts: readonly DraftBlock[], body: BodyType): readonly DraftBlock[] {
  const labels = drafts.map((draft) => labelOf(draft, body));
  const wanted = new Set(
    drafts.flatMap(({ page }, index) => {
      const label = labels[index];
      return label ? [keyOf(page, label.text)] : [];
    }),
  );
  const placed = new Set<string>();
  const signed = drafts.map((draft, index) => (labels[index] ? draft : withSigns(draft, wanted, placed)));
  return signed.map((draft, index) => {
    const label = labels[index];
    const [first] = draft.lines;
    const isNote = label && (draft.isTagged || placed.has(keyOf(draft.page, label.text)));
    if (!isNote || first === undefined) return draft;
    return {
      ...draft,
      shape: { type: 'note', kind: 'footnote', label: label.text },
      lines: [withoutLetters(first, 0, label.end), ...draft.lines.slice(1)],
    };
  });
}

function keyOf(page: number, label: string): string {
  return `${page} ${label}`;
}

/** The sign that a block begins with as a note would; `end` is where its words go on, UTF-16. */
function labelOf(
  { shape, lines: [first], isTagged = false }: DraftBlock,
  body: BodyType,
): { readonly text: string; readonly end: number } | null {
  const isTold = isTagged && shape.type === 'note';
  const maybe =
    isTold || (shape.type === 'paragraph' && !isTagged && (first?.size ?? 0) < noteScale * body.size);
  if (!maybe || first === undefined) return null;
  const [piece] = first.pieces;
  const sign = piece ? first.text.slice(piece.start, piece.start + piece.length) : '';
  if (piece && isNoteSign(sign) && first.text.length > sign.length && (isTold || scriptOf(piece.run, first)))
    return { text: sign, end: piece.start + piece.length };
  const [whole, text] =
    /^(\d{1,3}|[*∗†‡§¶]{1,3})(?:[.)]?\s+(?=\S)|(?=[\p{Lu}\p{Lo}]))/u.exec(first.text) ?? [];
  return whole === undefined || text === undefined ? null : { text, end: whole.length };
}

function withSigns(draft: DraftBlock, wanted: ReadonlySet<string>, placed: Set<string>): DraftBlock {
  let isChanged = false;
  const lines = draft.lines.map((line) => {
    const signs = signsIn(line).filter(({ label }) => {
      const key = keyOf(line.page, label);
      const isFirst = wanted.has(key) && !placed.has(key);
      if (isFirst) placed.add(key);
      return isFirst;
    });
    isChanged ||= signs.length > 0;
    return signs.toReversed().reduce(takeOut, line);
  });
  return isChanged ? { ...draft, lines } : draft;
}

/** Raised signs of a line; one that begins it leads to nothing. */
function signsIn(line: Line): readonly Sign[] {
  return line.pieces.flatMap((piece) => {
    const label = line.text.slice(piece.start, piece.start + piece.length);
    const isSign = piece.start > 0 && isNoteSign(label) && scriptOf(piece.run, line) === 'superscript';
    return isSign ? [{ label, piece }] : [];
  });
}

function takeOut(line: Line, { label, piece }: Sign): Line {
  const without = withoutLetters(line, piece.start, piece.start + piece.length);
  const at = line.text.slice(0, piece.start).trimEnd().length;
  return { ...without, signs: [{ at, label }, ...without.signs] };
}
