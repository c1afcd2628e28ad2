import { type RtfState, resetParagraph, resetWords } from './rtf-state.ts';
import type { RtfTables } from './rtf-tables.ts';

const noteFormats: Readonly<Record<string, string>> = {
  ar: 'decimal',
  alc: 'lowerLetter',
  auc: 'upperLetter',
  rlc: 'lowerRoman',
  ruc: 'upperRoman',
  chi: 'chicago',
};

/** Takes a control word that sets how the file, or what follows in its group, is to be read. Tells whether it was one. */
export function takeSetting(
  state: RtfState,
  { word, parameter }: { readonly word: string; readonly parameter: number | null },
  tables: RtfTables,
): boolean {
  switch (word) {
    case 'ansicpg':
      tables.codePage = parameter ?? 1252;
      return true;
    case 'mac':
      tables.codePage = 10000;
      return true;
    case 'deff':
      tables.defaultFont = parameter ?? 0;
      return true;
    case 'uc':
      state.fallbacks = Math.max(0, Math.min(parameter ?? 1, 16));
      return true;
    case 'f':
      state.font = parameter ?? 0;
      return true;
    case 'plain':
      resetWords(state, -1);
      return true;
    case 'pard':
      resetParagraph(state);
      return true;
    case 's':
      state.style = parameter ?? 0;
      return true;
    case 'outlinelevel':
      state.outlineLevel = parameter;
      return true;
    case 'ilvl':
      state.listDepth = Math.max(0, Math.min(parameter ?? 0, 8));
      return true;
    case 'intbl':
      state.isInTable = true;
      return true;
    case 'v':
      state.isHidden = parameter !== 0;
      return true;
    default:
      return takeNoteFormat(word, tables);
  }
}

/** `\ftnnar`, `\aftnnrlc`; with an s before them of a section alone. */
function takeNoteFormat(word: string, { noteFormats: formats }: RtfTables): boolean {
  const [, isEndnote, name] = /^s?(a?)ftnn([a-z]{2,3})$/.exec(word) ?? [];
  const format = noteFormats[name ?? ''];
  if (format === undefined) return false;
  formats[isEndnote === 'a' ? 'endnote' : 'footnote'] = format;
  return true;
}
