import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { Block, Mark, TextRange } from '../../../../shared/model/capture.ts';

type NoteBlock = Extract<Block, { type: 'note' }>;
type ReferenceMark = Extract<Mark, { type: 'note-reference' }>;

/** The ways between notes and the signs that lead to them. Ranges are UTF-16. */
export interface NoteLinks {
  /** The first block of the note a sign leads to; null where the text has none. */
  readonly noteOf: (reference: ReferenceMark) => TextRange | null;
  /** The sign that leads to a note; null where there is none. */
  readonly referenceOf: (note: NoteBlock) => TextRange | null;
}

/**
 * Pairs notes with their signs by kind and label. Where a label has as many notes as signs, as in a book whose chapters
 * count anew, the first goes with the first; else each goes with the nearest one: a note behind its sign, a sign before its note.
 */
export function noteLinks(blocks: readonly Block[], marks: readonly Mark[]): NoteLinks {
  const notes = Map.groupBy(firstBlocks(blocks), keyOf);
  const references = Map.groupBy(
    marks.filter((mark) => mark.type === 'note-reference'),
    keyOf,
  );
  return {
    noteOf: (reference) => {
      const [own, others] = [references.get(keyOf(reference)) ?? [], notes.get(keyOf(reference)) ?? []];
      if (own.length === others.length) return others[indexAt(own, reference.start)] ?? null;
      const next = indexAt(others, reference.start);
      return others[next] ?? others.at(-1) ?? null;
    },
    referenceOf: (note) => {
      const [own, others] = [notes.get(keyOf(note)) ?? [], references.get(keyOf(note)) ?? []];
      // A later block of a note belongs with its first one.
      const first = own[firstWhere(own.length, (index) => (own[index]?.start ?? 0) > note.start) - 1];
      if (first === undefined) return null;
      if (own.length === others.length) return others[indexAt(own, first.start)] ?? null;
      return others[indexAt(others, first.start) - 1] ?? others[0] ?? null;
    },
  };
}

/** Whether a block goes on with the note of the block before it. */
export function continuesNote(before: Block | undefined, note: NoteBlock): boolean {
  return before?.type === 'note' && keyOf(before) === keyOf(note);
}

function firstBlocks(blocks: readonly Block[]): readonly NoteBlock[] {
  return blocks.filter(
    (block, index): block is NoteBlock => block.type === 'note' && !continuesNote(blocks[index - 1], block),
  );
}

function keyOf({ kind, label }: Pick<NoteBlock, 'kind' | 'label'>): string {
  return `${kind} ${label}`;
}

/** The index of the first of sorted ranges that starts at an offset or after it. */
function indexAt(ranges: readonly TextRange[], offset: number): number {
  return firstWhere(ranges.length, (index) => (ranges[index]?.start ?? 0) >= offset);
}
