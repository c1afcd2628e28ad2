import type { Block, Formatting, Mark } from '../../../shared/model/capture.ts';

type Shape = Block extends infer One ? (One extends Block ? Omit<One, 'start' | 'end'> : never) : never;

/** A block of a test's text: its words, and what it is; a paragraph where nothing is said. */
export type Given = string | readonly [words: string, shape: Shape];

/** Joins blocks as the canonical text does, by one `\n`. */
export function buildText(given: readonly Given[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const blocks: Block[] = [];
  let text = '';
  for (const [index, item] of given.entries()) {
    const [words, shape] = typeof item === 'string' ? [item, { type: 'paragraph' } as const] : item;
    if (index > 0) text += '\n';
    blocks.push({ ...shape, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks };
}

export function listItem(depth: number, ordinal: number | null = null, continued = false): Shape {
  return { type: 'list-item', depth, ordinal, continued };
}

export function tableRow(table: number, header = false): Shape {
  return { type: 'table-row', table, header };
}

/** A mark over the words where they first stand in a text. */
export function markOver(text: string, words: string, type: Formatting): Mark {
  const start = text.indexOf(words);
  return { type, start, end: start + words.length };
}
