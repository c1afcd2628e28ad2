import type { Line } from '../lines/line.ts';
import type { PdfOutlineEntry } from '../reading/read-outline.ts';

/** The lines of headings that an outline names, by its entry; all lines of one heading follow each other. */
export type NamedHeadings = ReadonlyMap<Line, PdfOutlineEntry>;

/** A title is looked for in so many lines after each other at most. */
const mostLines = 4;

/** Finds the lines, given in reading order, that say what entries of the outline say, on the pages they lead to. */
export function matchOutline(outline: readonly PdfOutlineEntry[], lines: readonly Line[]): NamedHeadings {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const found = new Map<Line, PdfOutlineEntry>();
  for (const entry of outline) {
    const { page, y } = entry.destination;
    const title = lettersOf(entry.title);
    if (title === '') continue;
    const candidates = headingsLike(title, pages.get(page) ?? []).filter(
      (candidate) => !candidate.some((line) => found.has(line)),
    );
    const distance = ([first]: readonly Line[]) => Math.abs((first?.top ?? 0) - (y ?? 0));
    const [nearest] = candidates.toSorted((a, b) => distance(a) - distance(b));
    for (const line of nearest ?? []) found.set(line, entry);
  }
  return found;
}

function headingsLike(title: string, lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: (readonly Line[])[] = [];
  for (const start of lines.keys()) {
    let words = '';
    for (let end = start; end < Math.min(start + mostLines, lines.length); end += 1) {
      words += lettersOf(lines[end]?.text ?? '');
      if (words.length > title.length + longestNumber) break;
      if (isTitle(words, title)) {
        found.push(lines.slice(start, end + 1));
        break;
      }
    }
  }
  return found;
}

/** Letters of the number before a title, and of the word before that. */
const longestNumber = 16;

/** Whether words are a title, or the title with its number, of which the outline may say less. */
function isTitle(words: string, title: string): boolean {
  if (words === title) return true;
  const before = words.endsWith(title) ? words.slice(0, -title.length) : null;
  return before !== null && /^(?:chapter|section|part|appendix)?[\divxlc]+$/.test(before);
}

/** Letters and numbers alone, so that spaces, dots and hyphens make no difference. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
