import type { Label, NameLabel } from './label.ts';
import type { LabelledFile, NameLine } from './labelled-file.ts';
import { type ReadLabel, readLabel } from './read-label.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the words of every label in `text`, which an importer made of the file's paragraphs. Throws where a paragraph
 * or a label's words do not stand there.
 */
export function placeLabels(file: LabelledFile, text: string): readonly Label[] {
  const placed: Label[] = [];
  const notNames: Range[] = [];
  let from = 0;
  for (const { words, labels } of file.paragraphs) {
    const paragraph = placeParagraph(text, words, from);
    from = paragraph.end;
    const reached = new Map<ReadLabel['kind'], number>();
    for (const line of labels) {
      const label = readLabel(line);
      const start = text.indexOf(label.exact, reached.get(label.kind) ?? paragraph.start);
      const end = start + label.exact.length;
      if (label.exact === '' || start < 0 || end > paragraph.end)
        throw new Error(`Line ${line.line}: "${label.exact}" does not stand in the paragraph above it.`);
      reached.set(label.kind, end);
      if (label.kind === 'not a name') notNames.push({ start, end });
      else placed.push({ ...label, start, end });
    }
  }
  const citations = placed.filter((label) => label.kind === 'mention' && label.form !== 'attribution');
  return [...placed, ...placeNames(file.names, text, [...citations, ...notNames])];
}

/** Where the importer has put a paragraph; it takes the number of a list item away. */
function placeParagraph(text: string, words: string, from: number): Range {
  for (const form of [words, words.replace(/^\d+\.\s+/, '')]) {
    const start = text.indexOf(form, from);
    if (start >= 0) return { start, end: start + form.length };
  }
  throw new Error(`The text does not have the paragraph "${words.slice(0, 60)}".`);
}

/** Every place where a form of a name stands as a whole word, outside `except`; the longer of two that overlap. */
function placeNames(names: readonly NameLine[], text: string, except: readonly Range[]): NameLabel[] {
  const forms = names
    .flatMap(({ entity, forms: all }) => all.map((form) => ({ entity, form, group: all[0] ?? form })))
    .toSorted((a, b) => b.form.length - a.form.length);
  const taken: Range[] = [...except];
  const found: Omit<NameLabel, 'recurs'>[] = [];
  for (const { entity, form, group } of forms)
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const range = { start, end: start + form.length };
      if (!isWhole(text, range) || taken.some((other) => overlaps(other, range))) continue;
      taken.push(range);
      found.push({ kind: 'name', ...range, exact: form, isOptional: entity === 'other', entity, group });
    }
  const counts = Map.groupBy(found, ({ group }) => group);
  return found
    .map((label) => ({ ...label, recurs: (counts.get(label.group)?.length ?? 0) > 1 }))
    .toSorted((a, b) => a.start - b.start);
}

function isWhole(text: string, { start, end }: Range): boolean {
  const isInside = (at: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
  return !isInside(start - 1) && !isInside(end);
}

/** Whether two ranges have letters in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
