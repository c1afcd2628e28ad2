import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { CaptureContent, Mark, TextRange } from '../../../../shared/model/capture.ts';
import { noteLinks } from './note-links.ts';

/** A place of a text that something in it leads to, and what it is, for who cannot see it. */
export interface JumpTarget {
  readonly range: TextRange;
  readonly words: string;
}

/** Finds where signs, links and notes of one capture lead. */
export interface JumpTargets {
  /**
   * What leads on from an offset (UTF-16): a link or a sign there, else the note that holds it; null where nothing does. `label`
   * says which sign is meant where several stand together.
   */
  readonly from: (offset: number, label?: string) => JumpTarget | null;
  /** Where a note's label leads: to its sign in the text. `noteStart` is where the block of the note begins. */
  readonly backFrom: (noteStart: number) => JumpTarget | null;
}

/** Prepares the jumps of a capture. */
export function jumpTargets({ text, blocks, marks }: CaptureContent): JumpTargets {
  const links = noteLinks(blocks, marks);
  const leading = marks.filter((mark) => mark.type === 'internal-link' || mark.type === 'note-reference');
  const blockAt = (offset: number) =>
    blocks[firstWhere(blocks.length, (index) => (blocks[index]?.end ?? 0) >= offset)];

  const targetOf = (mark: Mark): JumpTarget | null => {
    if (mark.type === 'internal-link') {
      const block = blockAt(mark.offset);
      const range = { start: mark.offset, end: Math.max(mark.offset, block?.end ?? mark.offset) };
      return { range, words: `Followed a link to: ${beginningOf(text, range)}` };
    }
    const note = mark.type === 'note-reference' ? links.noteOf(mark) : null;
    if (note === null || mark.type !== 'note-reference') return null;
    return { range: note, words: `${noteName(mark)}: ${beginningOf(text, note)}` };
  };
  const backFrom = (noteStart: number): JumpTarget | null => {
    const index = firstWhere(blocks.length, (at) => (blocks[at]?.end ?? 0) >= noteStart);
    const note = blocks[index];
    if (note?.type !== 'note') return null;
    const reference = links.referenceOf(note);
    if (reference === null) return null;
    // A sign without words of its own is shown by the words it stands behind.
    const isEmpty = reference.start === reference.end;
    const range = isEmpty ? { start: Math.max(0, reference.start - 1), end: reference.end } : reference;
    return { range, words: `Back at the sign of ${noteName(note).toLowerCase()}` };
  };

  return {
    backFrom,
    from: (offset, label) => {
      const here = leading.filter((mark) => leadsFrom(mark, offset, label));
      // A link says exactly where it leads, a sign only by its label.
      for (const mark of here.sort((a, b) => order[a.type] - order[b.type])) {
        const target = targetOf(mark);
        if (target !== null) return target;
      }
      const block = blockAt(offset);
      return block?.type === 'note' ? backFrom(block.start) : null;
    },
  };
}

const order = { 'internal-link': 0, 'note-reference': 1 } as const;

function leadsFrom(mark: Mark, offset: number, label: string | undefined): boolean {
  const { start, end } = mark;
  if (label !== undefined && mark.type === 'note-reference' && mark.label !== label) return false;
  return start <= offset && (offset < end || (start === end && offset === end));
}

/** "Footnote 3". */
export function noteName({ kind, label }: { readonly kind: string; readonly label: string }): string {
  return `${kind === 'endnote' ? 'Endnote' : 'Footnote'} ${label}`;
}

function beginningOf(text: string, { start, end }: TextRange): string {
  return text.slice(start, Math.min(end, start + 80));
}
