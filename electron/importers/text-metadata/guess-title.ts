import { readDate } from '../../../shared/dates/read-date.ts';
import type { MetadataReading } from '../../../shared/model/metadata.ts';

/** What stands around articles on saved pages. */
const furniture =
  /\b(?:join now|sign (?:up|in)|log ?in|subscribe|newsletter|advertisement|donate|cookies?|skip to|menu|home ?[|>»]|breadcrumb|share this|follow us|e-?paper)\b|\|.*\|/i;
const aboutTheText =
  /^(?:by\b|posted|published|updated|last |page last|source|author|date\b|written|reported|https?:|www\.|photo|image|file photo|[^:]{0,30}@)/i;

/**
 * Gives the first line of a text that can be its title: short, no sentence, nothing about the text, no site furniture; only
 * lines before the first running text are looked at. Without one the file's name is the title. Both are uncertain.
 */
export function guessTitle(lines: readonly string[], fileName: string): MetadataReading {
  for (const line of lines.slice(0, 12)) {
    if (isRunningText(line)) break;
    if (isTitleLike(line))
      return {
        value: line,
        readFrom: 'first line like a title',
        words: line,
        certainty: 'uncertain',
        readings: [],
      };
  }
  return { value: fileName, readFrom: 'file name', words: null, certainty: 'uncertain', readings: [] };
}

function isRunningText(line: string): boolean {
  return line.length > 160 || (line.length > 60 && /[.۔。][\p{Pe}\p{Pf}"']*$/u.test(line));
}

function isTitleLike(line: string): boolean {
  if (!/\p{L}{2}/u.test(line) || /[.,;:،۔。]$/.test(line)) return false;
  if (furniture.test(line) || aboutTheText.test(line)) return false;
  return !(line.length < 40 && readDate(line) !== null);
}
