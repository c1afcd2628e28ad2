import type { Line } from '../lines/line.ts';

/** How the running text of a document is set. */
export interface BodyType {
  /** Height of its type, in points. */
  readonly size: number;
  readonly font: string;
  /** From one baseline to the next, in points. */
  readonly leading: number;
  /** Whether it is set in type of one width, as by a typewriter: then that says nothing of a line. */
  readonly isMonospaced: boolean;
}

/** Reads how the running text is set: as most of the letters of these lines, given in reading order, are. */
export function readBodyType(lines: readonly Line[]): BodyType {
  const letters = new Map<number, number>();
  const fonts = new Map<string, number>();
  let all = 0;
  let monospaced = 0;
  for (const { size, font, text, isMonospaced } of lines) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
    all += text.length;
    if (isMonospaced) monospaced += text.length;
  }
  const size = mostFrequent(letters) || 10;
  const distances = lines
    .slice(1)
    .map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
    .filter((distance) => distance > 0 && distance < 3 * size)
    .sort((a, b) => a - b);
  return {
    size,
    font: mostFrequent(fonts) ?? '',
    leading: distances[distances.length >> 1] ?? 1.2 * size,
    isMonospaced: monospaced > all / 2,
  };
}

function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
}
