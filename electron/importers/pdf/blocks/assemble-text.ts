import type { Block, Mark } from '../../../../shared/model/capture.ts';
import { normaliseWithOffsets } from '../../../../shared/text/canonical.ts';
import type { DraftBlock } from './draft-block.ts';
import { jointOf, type Vocabulary } from './hyphens.ts';
import type { Line } from '../lines/line.ts';
import type { PlacedRun } from '../reading/placed-run.ts';
import { type Script, scriptOf } from '../lines/scripts.ts';

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
  /** Raised and lowered words, and signs of notes. */
  readonly marks: readonly Mark[];
  /** Where the first words of each line begin, UTF-16. */
  readonly starts: ReadonlyMap<Line, number>;
}

/** Joins lines to blocks and blocks to the canonical text, without the hyphens that only the ends of lines have brought. */
export function assembleText(drafts: readonly DraftBlock[], vocabulary: Vocabulary): AssembledText {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const runs: RunInText[] = [];
  const marks: Mark[] = [];
  const starts = new Map<Line, number>();
  let length = 0;
  for (const draft of drafts) {
    const { shape } = draft;
    const raw = joinLines(draft, vocabulary);
    const { text, moveStart, moveEnd } = normaliseWithOffsets(raw.text);
    blocks.push({ ...shape, start: length, end: length + text.length });
    for (const { line, start } of raw.lines) starts.set(line, length + moveStart(start));
    for (const { page, run, start, end } of raw.runs) {
      const placed = { page, run, start: length + moveStart(start), end: length + moveEnd(end) };
      if (placed.end > placed.start) runs.push(placed);
    }
    for (const { type, start, end } of raw.scripts) {
      const placed = { type, start: length + moveStart(start), end: length + moveEnd(end) };
      if (placed.end > placed.start) marks.push(placed);
    }
    for (const { label, at } of raw.signs) {
      const place = length + moveEnd(at);
      marks.push({ type: 'note-reference', kind: 'footnote', label, start: place, end: place });
    }
    texts.push(text);
    length += text.length + 1;
  }
  return { text: texts.join('\n'), blocks, runs, marks, starts };
}

interface JoinedLines {
  readonly text: string;
  readonly runs: readonly RunInText[];
  readonly lines: readonly { readonly line: Line; readonly start: number }[];
  readonly scripts: readonly { readonly type: Script; readonly start: number; readonly end: number }[];
  readonly signs: readonly { readonly label: string; readonly at: number }[];
}

function joinLines({ lines, cells, shape: { type } }: DraftBlock, vocabulary: Vocabulary): JoinedLines {
  const runs: RunInText[] = [];
  const scripts: { type: Script; start: number; end: number }[] = [];
  const signs: { label: string; at: number }[] = [];
  const tabs = tabsBetween(cells ?? lines.map(() => 1));
  const starts: { line: Line; start: number }[] = [];
  const left = Math.min(...lines.map(({ x0 }) => x0));
  let text = '';
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (type === 'table-row' && index === 0) text += '\t'.repeat(tabs[0] ?? 0);
    const indent = type === 'preformatted' ? indentOf(line, left) : '';
    const isLast = next === undefined || (type === 'table-row' && tabs[index + 1] !== 0);
    const end = isLast ? { kept: line.text, added: '' } : endOf(line, next, type, vocabulary);
    if (isLast && type === 'table-row') end.added = '\t'.repeat(tabs[index + 1] ?? 0);
    const base = text.length + indent.length;
    starts.push({ line, start: base });
    for (const { run, start, length } of line.pieces) {
      const stop = Math.min(start + length, end.kept.length);
      if (stop <= start) continue;
      runs.push({ page: line.page, run, start: base + start, end: base + stop });
      const script = scriptOf(run, line);
      if (script) scripts.push({ type: script, start: base + start, end: base + stop });
    }
    for (const { label, at } of line.signs) signs.push({ label, at: base + Math.min(at, end.kept.length) });
    text += indent + end.kept + end.added;
  }
  return { text, runs, lines: starts, scripts, signs };
}

/** How many cells end before each line of a row, and behind the last one: `cells` are how many lines each has. */
function tabsBetween(cells: readonly number[]): readonly number[] {
  const tabs = [0];
  for (const [index, lines] of cells.entries()) {
    for (let line = 0; line < lines; line += 1) tabs.push(0);
    if (index < cells.length - 1) tabs[tabs.length - 1] = (tabs.at(-1) ?? 0) + 1;
  }
  return tabs;
}

/** What is kept of a line, and what is put between it and the next one. */
function endOf(
  line: Line,
  next: Line,
  type: DraftBlock['shape']['type'],
  vocabulary: Vocabulary,
): { readonly kept: string; added: string } {
  const kept = line.text;
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
