import type { RtfState } from './rtf-state.ts';
import type { RtfTables } from './rtf-tables.ts';
import { infoTimes } from './rtf-words.ts';

/** Keeps what a group of the font table, the style sheet or the information held, once it ends. */
export function closeTableGroup(group: RtfState, tables: RtfTables): void {
  const { collected } = group;
  switch (group.destination) {
    case 'fonts':
      keepFont(collected, tables);
      group.collected = '';
      break;
    case 'styles':
      keepStyle(collected, tables);
      group.collected = '';
      break;
    case 'info words':
      if (group.word === '') break;
      tables.info.set(group.word, infoTimes.has(group.word) ? timeOf(collected) : collected.trim());
      break;
    default:
  }
}

/** `\f1 \fswiss \fcharset178 Arial;` */
function keepFont(words: string, { fonts }: RtfTables): void {
  const number = parameterOf(words, 'f');
  if (number === null || fonts.size >= mostEntries) return;
  fonts.set(number, {
    name: nameOf(words),
    characterSet: parameterOf(words, 'fcharset') ?? 1,
    codePage: parameterOf(words, 'cpg'),
  });
}

/** `\s1 \outlinelevel0 heading 1;`; styles of characters have another word. */
function keepStyle(words: string, { styles }: RtfTables): void {
  const name = nameOf(words);
  if (name === '' || /\\(?:cs|ds|ts)\d/.test(words) || styles.size >= mostEntries) return;
  styles.set(parameterOf(words, 's') ?? 0, { name, outlineLevel: parameterOf(words, 'outlinelevel') });
}

const mostEntries = 10_000;

function nameOf(words: string): string {
  return words
    .replace(/\\[a-z]+-?\d* ?/gi, '')
    .replace(/;.*$/s, '')
    .trim();
}

function parameterOf(words: string, word: string): number | null {
  const match = new RegExp(`\\\\${word}(-?\\d{1,9}) `).exec(words)?.[1];
  return match === undefined ? null : Number(match);
}

/** `\yr2026 \mo3 \dy9 \hr8 \min30 `: in the time of the computer it was written on. */
function timeOf(words: string): string {
  const [year, month, day] = ['yr', 'mo', 'dy'].map((word) => parameterOf(words, word));
  if (!year || !month || !day) return '';
  const two = (value: number | null | undefined) => String(value ?? 0).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(parameterOf(words, 'hr'))}:${two(parameterOf(words, 'min'))}`;
}
