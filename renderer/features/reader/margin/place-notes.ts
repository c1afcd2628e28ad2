/** A comment that wants to stand at a height of the margin. Heights and tops are in pixels. */
export interface WantedNote {
  readonly id: string;
  /** Where its passage begins. */
  readonly top: number;
  /** What it takes when it is open. */
  readonly height: number;
  /** It stays open however crowded it is. */
  readonly isHeld: boolean;
}

export interface PlacedNote {
  readonly id: string;
  readonly top: number;
  /** Its number stands for it, since there is no room for its words. */
  readonly isCollapsed: boolean;
  /** Its place among the numbers of one row, from 0; 0 for an open one. */
  readonly column: number;
}

export interface NoteRoom {
  /** Between two notes. */
  readonly gap: number;
  /** The height of a number. */
  readonly collapsedHeight: number;
  /** How many numbers stand side by side. */
  readonly columns: number;
  /** A note pushed further than this from its passage makes those it stands with numbers. */
  readonly furthest: number;
}

/**
 * Places comments beside the text, in the order of their passages: each as near to its passage as its neighbours let
 * it. Where they would push each other too far, they become numbers. `wanted` is sorted by top; nothing overlaps.
 */
export function placeNotes(wanted: readonly WantedNote[], room: NoteRoom): readonly PlacedNote[] {
  const collapsed = new Set<string>();
  for (;;) {
    const rows = rowsOf(wanted, collapsed, room);
    const tops = settle(rows, room.gap);
    const crowded = crowdedIn(rows, tops, room.furthest);
    if (crowded.length === 0) {
      return rows.flatMap(({ notes, isCollapsed }, index) =>
        notes.map(({ id }, column) => ({ id, top: tops[index] ?? 0, isCollapsed, column })),
      );
    }
    for (const id of crowded) collapsed.add(id);
  }
}

/** What takes a height of its own: one open note, or numbers side by side. */
interface Row {
  readonly top: number;
  readonly height: number;
  readonly isCollapsed: boolean;
  readonly notes: readonly WantedNote[];
}

function rowsOf(
  wanted: readonly WantedNote[],
  collapsed: ReadonlySet<string>,
  room: NoteRoom,
): readonly Row[] {
  const rows: { top: number; height: number; isCollapsed: boolean; notes: WantedNote[] }[] = [];
  for (const note of wanted) {
    const isCollapsed = collapsed.has(note.id);
    const last = rows.at(-1);
    const isBeside =
      isCollapsed &&
      last?.isCollapsed === true &&
      last.notes.length < room.columns &&
      note.top - last.top < room.collapsedHeight;
    if (isBeside) last.notes.push(note);
    else {
      const height = isCollapsed ? room.collapsedHeight : note.height;
      rows.push({ top: note.top, height, isCollapsed, notes: [note] });
    }
  }
  return rows;
}

/**
 * The tops of rows that stay in order and do not overlap, with the least sum of squared ways from where they want to
 * be: rows that meet form a block, which stands where all of it wants to be on average.
 */
function settle(rows: readonly Row[], gap: number): readonly number[] {
  const blocks: { sum: number; count: number; first: number }[] = [];
  const before: number[] = [];
  let taken = 0;
  for (const [index, row] of rows.entries()) {
    before.push(taken);
    let block = { sum: row.top - taken, count: 1, first: index };
    taken += row.height + gap;
    for (let last = blocks.at(-1); last !== undefined && mean(last) > mean(block); last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count, first: last.first };
      blocks.pop();
    }
    blocks.push(block);
  }
  const tops = new Array<number>(rows.length).fill(0);
  for (const { sum, count, first } of blocks) {
    // Nothing stands above the text.
    const start = Math.max(0, sum / count);
    for (let index = first; index < first + count; index += 1) tops[index] = start + (before[index] ?? 0);
  }
  return tops;
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}

/** The open notes that stand in each other's way: what is too far from its passage, and its open neighbours. */
function crowdedIn(rows: readonly Row[], tops: readonly number[], furthest: number): readonly string[] {
  const isFar = (index: number): boolean => Math.abs((tops[index] ?? 0) - (rows[index]?.top ?? 0)) > furthest;
  return rows.flatMap(({ isCollapsed, notes }, index) => {
    const isInTheWay = isFar(index - 1) || isFar(index) || isFar(index + 1);
    return isCollapsed || !isInTheWay ? [] : notes.filter(({ isHeld }) => !isHeld).map(({ id }) => id);
  });
}
