import { createHash } from 'node:crypto';
import type { Fixture } from './fixtures.ts';

/** Words of a format that its files may not have, by the beginning of its name. */
const known: Readonly<Record<string, readonly string[]>> = {
  pdf: '/Type /Page /Pages /Kids /Parent /Count /Length /Filter /FlateDecode /ASCIIHexDecode /LZWDecode /DCTDecode /JBIG2Decode /JPXDecode /Root /Encrypt /ObjStm /XRef /Font /ToUnicode /Annots /Subtype /Highlight /QuadPoints /Outlines /PageLabels /MediaBox /Rotate /StructTreeRoot /XObject /Form Do Tj TJ Td Tm Tf BT ET q Q cm BI ID EI R obj endobj stream endstream xref trailer startxref << >> [ ] null true 0 -1 1e30'.split(
    ' ',
  ),
  rtf: "\\rtf1 \\ansi \\ansicpg1256 \\u-3913? \\u99999? \\uc0 \\uc9 \\par \\pard \\row \\cell \\trowd \\footnote \\pict \\bin99999 \\bin0 \\*\\ \\fonttbl \\f0 \\'ff { } {{{{ }}}} \\ls1 \\listtext \\field \\fldinst \\object".split(
    ' ',
  ),
  ris: ['TY  - JOUR', 'ER  - ', 'AU  - ', 'L1  - ../../a.pdf', 'PY  - 99999/99/99/'],
  bibtex: [
    '@article{',
    '@string{a = "b"}',
    '@comment{',
    '} }',
    '"',
    '#',
    '\\"{o}',
    '{\\',
    'and others',
    'file = {',
  ],
  warc: [
    'WARC/1.0',
    'WARC-Type: response',
    'Content-Length: 0',
    'Content-Length: 99999999999',
    'Transfer-Encoding: chunked',
    'Content-Encoding: gzip',
    'Content-Encoding: br',
    'HTTP/1.1 200 OK',
    '\r\n\r\n',
  ],
  m: [
    'MIME-Version: 1.0',
    'Content-Type: ',
    'boundary=',
    '=?utf-8?',
    '?=',
    '\r\n\r\n',
    '\r\nFrom ',
    '>From ',
  ],
  csv: ['"', '""', ',', ';', '\t', '\r\n', '\0', '"\n"'],
  vtt: ['WEBVTT', ' --> ', '00:00:00.000', '99:99:99.999', 'NOTE', 'STYLE', '<v '],
  srt: [' --> ', '00:00:00,000', '1\n', '\n\n'],
};

const markupWords = [
  'xmlns="',
  '<a>',
  '</a>',
  '&#0;',
  '<?',
  '?>',
  '<![CDATA[',
  ']]>',
  'xml:space="preserve"',
];

/** Words that mean something in a format: known ones, and those that its files have. */
export function tokensOf(format: string, fixtures: readonly Fixture[]): readonly string[] {
  const own = Object.entries(known).flatMap(([name, tokens]) => (format.startsWith(name) ? tokens : []));
  const found = new Set<string>();
  for (const { bytes } of fixtures) {
    const text = bytes.subarray(0, 40_000).toString('latin1');
    for (const [word] of text.matchAll(/<\/?[\w:-]{2,30}|[A-Za-z][\w-]{3,24}(?=[:=(])|\/[A-Z]\w{2,20}/g))
      found.add(word);
  }
  // A hundred of them, spread over all, whatever order they were found in.
  const spread = [...found].sort((left, right) => hash(left).localeCompare(hash(right))).slice(0, 100);
  const isMarkup = spread.some((word) => word.startsWith('<'));
  return [...own, ...spread, ...(isMarkup ? markupWords : [])];
}

function hash(word: string): string {
  return createHash('sha256').update(word).digest('hex');
}
