import { type Box, boxAround, type Line, shareColumn } from './line.ts';

/** Lines that are read together, from the top down. */
export interface LineBox extends Box {
  readonly lines: readonly Line[];
}

/**
 * Puts lines that stand close above each other, one to one, into one box, before boxes are put into order: so that the lines of a
 * column stay together whatever stands beside it.
 */
export function findBoxes(lines: readonly Line[]): readonly LineBox[] {
  const sorted = lines.toSorted((a, b) => a.top - b.top || a.x0 - b.x0);
  const near = indexByBaseline(lines);
  const boxes: Line[][] = [];
  const boxOf = new Map<Line, Line[]>();
  for (const line of sorted) {
    const above = onlyNeighbour(near.above(line), line);
    const box = above && boxOf.get(above);
    const isPair =
      above && onlyNeighbour(near.below(above), above) === line && !isWideOverNarrow(above, line);
    if (box && isPair) {
      box.push(line);
      boxOf.set(line, box);
    } else {
      const opened = [line];
      boxes.push(opened);
      boxOf.set(line, opened);
    }
  }
  return boxes.map((box) => {
    const inOrder = box.toSorted((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
    return { lines: inOrder, ...boxAround(inOrder) };
  });
}

/** Of lines on one side of `line`, the only one that no other one stands before; null when there are several or none. */
function onlyNeighbour(lines: readonly Line[], line: Line): Line | null {
  const nearest = lines.filter(
    (each) =>
      !lines.some((other) => other !== each && isBetween(other, each, line) && shareColumn(other, each)),
  );
  return nearest.length === 1 ? (nearest[0] ?? null) : null;
}

function isBetween(middle: Line, a: Line, b: Line): boolean {
  const [upper, lower] = a.baseline < b.baseline ? [a, b] : [b, a];
  return middle.baseline > upper.baseline + 1 && middle.baseline < lower.baseline - 1;
}

/** A line that spans columns begins no column, unless it shares an edge with one, as a title of it may. */
function isWideOverNarrow(a: Line, b: Line): boolean {
  const [narrow, wide] = [a.x1 - a.x0, b.x1 - b.x0].sort((x, y) => x - y) as [number, number];
  const sharesEdge = Math.abs(a.x0 - b.x0) < 3 * b.size || Math.abs(a.x1 - b.x1) < 3 * b.size;
  return wide > 1.6 * narrow && !sharesEdge;
}

interface LineIndex {
  /** Lines near above `line`, in its column. */
  above(line: Line): readonly Line[];
  below(line: Line): readonly Line[];
}

/** So many lines near one are looked at; more stand there only where lines lie upon each other. */
const mostNear = 200;

function indexByBaseline(lines: readonly Line[]): LineIndex {
  const sorted = lines.toSorted((a, b) => a.baseline - b.baseline);
  const places = new Map(sorted.map((line, place) => [line, place]));
  const largest = Math.max(0, ...sorted.map(({ size }) => size));
  const collect = (line: Line, step: 1 | -1) => {
    const found: Line[] = [];
    for (let place = (places.get(line) ?? 0) + step; found.length < mostNear; place += step) {
      const other = sorted[place];
      const distance = other ? (other.baseline - line.baseline) * step : Infinity;
      if (other === undefined || distance >= 1.7 * Math.max(largest, line.size)) break;
      const isNear = distance > 0.2 * line.size && distance < 1.7 * Math.max(line.size, other.size);
      if (isNear && shareColumn(line, other)) found.push(other);
    }
    return found;
  };
  return { above: (line) => collect(line, -1), below: (line) => collect(line, 1) };
}
