import { createCodePointOffsets } from '../../../shared/text/code-points.ts';
import type { ContainerBox, ImportedSelection } from '../imported.ts';
import { attributeOf, childElement, childElements, type XmlElement } from '../xml/xml-element.ts';
import { descriptionOf, guidOf } from './codebook.ts';

/** What selections refer to beside their source. */
export interface ProjectFacts {
  /** Names of the people who worked on it, by GUID. */
  readonly users: ReadonlyMap<string, string>;
  /** Texts of notes, by GUID. */
  readonly notes: ReadonlyMap<string, string>;
}

/** A quote is kept with so much of what stands around it, in UTF-16 code units. */
const contextUnits = 32;

/**
 * The selections of a plain text. Their places are Unicode code points; programs do not agree whether the two characters that
 * end a line on Windows are one or two of them, so the way of counting under which more selections begin and end where words do is taken.
 */
export function textSelections(
  source: XmlElement,
  text: string,
  facts: ProjectFacts,
): { readonly selections: readonly ImportedSelection[]; readonly unplaced: number } {
  const elements = childElements(source, 'PlainTextSelection');
  const places = elements.map((element) => ({
    element,
    start: integerOf(element, 'startPosition'),
    end: integerOf(element, 'endPosition'),
  }));
  const readings = [text, text.replaceAll('\r\n', '\n')].map((counted) => {
    const offsets = createCodePointOffsets(counted);
    const ranges = places.map(({ start, end }) =>
      start === null || end === null || end <= start
        ? null
        : { start: offsets.toUtf16(start), end: offsets.toUtf16(end) },
    );
    return {
      counted,
      ranges,
      score: ranges.filter((range) => range && standsAtWords(counted, range)).length,
    };
  });
  const [asWritten, asLines] = readings;
  const best = asWritten && asLines && asLines.score > asWritten.score ? asLines : asWritten;
  const selections = places.flatMap(({ element }, index): ImportedSelection[] => {
    const range = best?.ranges[index];
    const exact = range && best.counted.slice(range.start, range.end);
    if (!range || !exact?.trim()) return [];
    const { start, end } = range;
    return [
      {
        exact,
        prefix: best.counted.slice(Math.max(0, start - contextUnits), start),
        suffix: best.counted.slice(end, end + contextUnits),
        start,
        box: null,
        ...judgementOf(element, facts),
      },
    ];
  });
  return { selections, unplaced: elements.length - selections.length };
}

/** The selections of pages or pictures, as rectangles. */
export function boxSelections(
  source: XmlElement,
  kind: 'PDFSelection' | 'PictureSelection',
  facts: ProjectFacts,
): readonly ImportedSelection[] {
  return childElements(source, kind).flatMap((element): ImportedSelection[] => {
    const box = boxOf(element);
    if (box === null) return [];
    return [{ exact: '', prefix: '', suffix: '', start: 0, box, ...judgementOf(element, facts) }];
  });
}

/** The texts of the notes that an element refers to. */
export function notesOf(element: XmlElement, { notes }: ProjectFacts): readonly string[] {
  return childElements(element, 'NoteRef').flatMap(
    (note) => notes.get(attributeOf(note, 'targetGUID') ?? '') ?? [],
  );
}

/** The codes that an element is given as a whole. */
export function codesOf(element: XmlElement): readonly string[] {
  return childElements(element, 'Coding').flatMap((coding) => {
    const code = childElement(coding, 'CodeRef');
    return code === null ? [] : (attributeOf(code, 'targetGUID') ?? []);
  });
}

function judgementOf(element: XmlElement, facts: ProjectFacts) {
  const coding = childElement(element, 'Coding');
  const maker = attributeOf(element, 'creatingUser') ?? (coding && attributeOf(coding, 'creatingUser'));
  const made =
    attributeOf(element, 'creationDateTime') ?? (coding && attributeOf(coding, 'creationDateTime'));
  const words = [descriptionOf(element), ...notesOf(element, facts)].filter((each) => each !== '');
  return {
    codes: codesOf(element),
    comment: words.length === 0 ? null : words.join('\n\n'),
    creator: (maker && facts.users.get(maker)) ?? null,
    createdAt: momentOf(made),
    importedId: guidOf(element),
  };
}

/** UTC with milliseconds; null for what is no moment. */
export function momentOf(written: string | null): string | null {
  if (written === null || !/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?$/.test(written)) return null;
  const moment = Date.parse(written);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

function boxOf(element: XmlElement): ContainerBox | null {
  const [x0, y0, x1, y1] = ['firstX', 'firstY', 'secondX', 'secondY'].map((name) => integerOf(element, name));
  if (x0 == null || y0 == null || x1 == null || y1 == null || x0 === x1 || y0 === y1) return null;
  const page = integerOf(element, 'page') ?? 0;
  return { page, x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) };
}

function integerOf(element: XmlElement, name: string): number | null {
  const written = attributeOf(element, name)?.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}

function standsAtWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return isBoundary(text, start) && isBoundary(text, end);
}

/** Whether a word begins, ends, or does not stand at an offset. */
function isBoundary(text: string, offset: number): boolean {
  const isWordAt = (index: number) => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(index));
  return !(isWordAt(offset - 1) && isWordAt(offset));
}
