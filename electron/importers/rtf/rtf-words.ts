import type { Destination } from './rtf-state.ts';

/** Control words and symbols that stand for a character. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  zwbo: '\u200b',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};

export const characterSymbols: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\t': '\t',
};

/** Groups whose words are no part of the text, beside all optional ones that are not known. */
export const skippedGroups: ReadonlySet<string> = new Set([
  'colortbl',
  'filetbl',
  'nonshppict',
  'shprslt',
  'nonesttables',
  'xe',
  'tc',
  'rxe',
  'txe',
  'bkmkend',
  'themedata',
  'objdata',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'ftncn',
  'aftncn',
  'pntxtb',
  'pntxta',
]);

/** Groups that hold a file's words about itself. */
export const infoWords: ReadonlySet<string> = new Set([
  'title',
  'author',
  'subject',
  'operator',
  'manager',
  'company',
  'keywords',
  'doccomm',
]);

export const infoTimes: ReadonlySet<string> = new Set(['creatim', 'revtim', 'printim']);

export const runningHeads: ReadonlySet<string> = new Set([
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
]);

/** The number in the marker of a list's item, such as `3.` or `b)`; null for a bullet. */
export function ordinalOf(marker: string): number | null {
  const words = marker.trim();
  const number = /(\d{1,6})[^\d\p{L}]*$/u.exec(words)?.[1];
  if (number !== undefined) return Number(number);
  const letter = /^[([]?([a-z])[.)\]]$/i.exec(words)?.[1];
  return letter === undefined ? null : letter.toLowerCase().charCodeAt(0) - 96;
}

/** Control words that say what their group is for, whether it may be passed over or not. */
export const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  revtbl: 'authors',
  info: 'info',
  field: 'field',
  fldinst: 'instruction',
  listtext: 'marker',
  pntext: 'marker',
  bkmkstart: 'bookmark',
  atnauthor: 'comment author',
  atrfstart: 'comment start',
  atrfend: 'comment end',
  atnref: 'comment reference',
  atndate: 'comment date',
  shpinst: 'shape',
};
