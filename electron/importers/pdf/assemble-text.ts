import type { Block } from '../../../shared/model/capture.ts';
import { normaliseWithOffsets } from '../../../shared/text/canonical.ts';
import type { DraftBlock } from './draft-block.ts';
import { jointOf, type Vocabulary } from './hyphens.ts';
import type { Line } from './line.ts';
import type { PlacedRun } from './placed-run.ts';

/** A run of a page with the words of the canonical text that it shows. */
export interface RunInText {
  readonly page: number;
  readonly run: PlacedRun;
  /** UTF-16; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Canonical text of a document with where each of its runs stands in it. */
export interface AssembledText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In text order. */
  readonly runs: readonly RunInText[];
  /** Where the first words of each line begin, UTF-16. */
  readonly starts: ReadonlyMap<Line, number>;
}

/** Joins lines to blocks and blocks to the canonical text, without the hyphens that only the ends of lines have brought. */
export function assembleText(drafts: readonly DraftBlock[], vocabulary: Vocabulary): AssembledText {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const runs: RunInText[] = [];
  const starts = new Map<Line, number>();
  let length = 0;
  for (const { shape, lines } of drafts) {
    const raw = joinLines(lines, shape.type, vocabulary);
    const { text, moveStart, moveEnd } = normaliseWithOffsets(raw.text);
    blocks.push({ ...shape, start: length, end: length + text.length });
    for (const { line, start } of raw.lines) starts.set(line, length + moveStart(start));
    for (const { page, run, start, end } of raw.runs) {
      const placed = { page, run, start: length + moveStart(start), end: length + moveEnd(end) };
      if (placed.end > placed.start) runs.push(placed);
    }
    texts.push(text);
    length += text.length + 1;
  }
  return { text: texts.join('\n'), blocks, runs, starts };
}

interface JoinedLines {
  readonly text: string;
  readonly runs: readonly RunInText[];
  readonly lines: readonly { readonly line: Line; readonly start: number }[];
}

function joinLines(
  lines: readonly Line[],
  type: DraftBlock['shape']['type'],
  vocabulary: Vocabulary,
): JoinedLines {
  const runs: RunInText[] = [];
  const starts: { line: Line; start: number }[] = [];
  const left = Math.min(...lines.map(({ x0 }) => x0));
  let text = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const indent = type === 'preformatted' ? indentOf(line, left) : '';
    const end = next === undefined ? { kept: line.text, added: '' } : endOf(line, next, type, vocabulary);
    const base = text.length + indent.length;
    starts.push({ line, start: base });
    for (const { run, start, length } of line.pieces) {
      const stop = Math.min(start + length, end.kept.length);
      if (stop > start) runs.push({ page: line.page, run, start: base + start, end: base + stop });
    }
    text += indent + end.kept + end.added;
  }
  return { text, runs, lines: starts };
}

/** What is kept of a line, and what is put between it and the next one. */
function endOf(
  line: Line,
  next: Line,
  type: DraftBlock['shape']['type'],
  vocabulary: Vocabulary,
): { readonly kept: string; readonly added: string } {
  const kept = line.text;
  if (type === 'table-row') return { kept, added: '\t' };
  if (type === 'preformatted') return { kept, added: '\n' };
  switch (jointOf(line, next, vocabulary)) {
    case 'space':
      return { kept, added: ' ' };
    case 'hyphen dropped':
      return { kept: kept.slice(0, -1), added: '' };
    case 'hyphen kept':
    case 'no hyphen':
      return { kept, added: '' };
  }
}

/** The white before a line of a preformatted block, in letters of its width. */
function indentOf(line: Line, left: number): string {
  const width = (line.x1 - line.x0) / Math.max(1, line.text.length);
  const letters = width > 0 ? Math.round((line.x0 - left) / width) : 0;
  return ' '.repeat(Math.max(0, Math.min(letters, 80)));
}
