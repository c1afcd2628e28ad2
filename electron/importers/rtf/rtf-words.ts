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
