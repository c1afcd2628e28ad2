import { withoutLetters } from '../lines/cut-line.ts';
import type { DraftBlock } from './draft-block.ts';
import { type ListMarker, readListMarker } from './list-marker.ts';
import type { Line } from '../lines/line.ts';

/**
 * Makes items of paragraphs that begin with a bullet, or with numbers that count up or dashes where a neighbour does so too; and takes the
 * markers off them, since readers show their own. What the file itself says to be an item is one.
 */
export function findLists(drafts: readonly DraftBlock[]): readonly DraftBlock[] {
  const markers = drafts.map(({ shape, lines: [first] }) =>
    (shape.type === 'paragraph' || shape.type === 'list-item') && first ? readListMarker(first.text) : null,
  );
  const depths = new Depths();
  return drafts.map((draft, index) => {
    const marker = markers[index] ?? null;
    const [first] = draft.lines;
    if (draft.shape.type === 'list-item') {
      const isMarked = marker !== null && first !== undefined && !draft.shape.continued;
      return isMarked ? itemOf(draft, first, marker, draft.shape.depth) : draft;
    }
    const isItem = marker !== null && (marker.isSure || hasNeighbour(index, marker, markers));
    if (!isItem || first === undefined) {
      if (draft.shape.type === 'paragraph' && draft.shape.type) depths.end(draft);
      return draft;
    }
    return itemOf(draft, first, marker, depths.next(first, marker));
  });
}

function itemOf(draft: DraftBlock, first: Line, marker: ListMarker, depth: number): DraftBlock {
  return {
    ...draft,
    shape: { type: 'list-item', depth, ordinal: marker.ordinal, continued: false },
    lines: [withoutLetters(first, 0, marker.length), ...draft.lines.slice(1)],
  };
}

/** Items of one list stand so many blocks apart at most: deeper items and second paragraphs may be between. */
const reach = 4;

function hasNeighbour(index: number, marker: ListMarker, markers: readonly (ListMarker | null)[]): boolean {
  const isLike = (other: ListMarker | null | undefined, step: number) =>
    other?.kind === marker.kind && (marker.ordinal === null || other.ordinal === marker.ordinal + step);
  return (
    markers.slice(index + 1, index + 1 + reach).some((other) => isLike(other, 1)) ||
    markers.slice(Math.max(0, index - reach), index).some((other) => isLike(other, -1))
  );
}

/** Tells how deep an item stands, by how far it is indented among those before it. */
class Depths {
  #edges: number[] = [];
  readonly #kinds = new Map<string, number>();
  #last: Line | null = null;

  next(line: Line, { kind }: ListMarker): number {
    const edge = line.isRightToLeft ? -line.x1 : line.x0;
    const isElsewhere = this.#last !== null && (line.page !== this.#last.page || line.top < this.#last.top);
    this.#last = line;
    const known = this.#kinds.get(kind);
    if (isElsewhere && known !== undefined) {
      // In another column, or on another page, its marker tells what list it goes on with.
      this.#edges = Array.from({ length: known + 1 }, (_, depth) => edge - (known - depth) * line.size);
      return known;
    }
    const step = 0.7 * line.size;
    while (this.#edges.length > 0 && edge < (this.#edges.at(-1) ?? 0) - step) this.#edges.pop();
    if (this.#edges.length === 0 || edge > (this.#edges.at(-1) ?? 0) + step) this.#edges.push(edge);
    const depth = this.#edges.length - 1;
    this.#kinds.set(kind, depth);
    return depth;
  }

  /** A paragraph ends all lists. */
  end({ lines: [first] }: DraftBlock): void {
    if (first === undefined) return;
    this.#edges = [];
    this.#kinds.clear();
    this.#last = null;
  }
}
