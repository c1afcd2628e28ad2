import type {
  AnnotatedNotes,
  ExportedCapture,
  ExportedDocument,
  ExportedGrade,
  ExportedMention,
  ExportedNote,
  ExportedPassage,
  ExportedRichText,
  ImportedFrom,
} from '../../../electron/exporters/annotated-notes.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';

/** A UUIDv7 for tests, told apart by its number. */
export function testUuid(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const aCapture: ExportedCapture = {
  id: testUuid(3),
  sha256: '1f3a5c9e0d12'.padEnd(64, 'a'),
  capturedAt: '2024-06-14T10:02:00.000Z',
  fileName: 'inquiry.txt',
  recognition: null,
};

/** A rich text of one paragraph for each line. */
export function plainComment(text: string): ExportedRichText {
  return { lexical: writeLexical(richTextOfPlain(text)), text };
}

export function aGrade(changes: Partial<ExportedGrade> = {}): ExportedGrade {
  return {
    source: 'Daily Courier',
    code: 'B',
    words: 'usually reliable',
    otherScale: null,
    topic: null,
    period: null,
    reason: 'Corrects its errors in print.',
    gradedAt: '2024-06-15T08:00:00.000Z',
    ...changes,
  };
}

/** Of what was never imported. */
const madeHere: ImportedFrom = { importedId: null, otherProperties: {} };

export function aPassage(changes: Partial<ExportedPassage> = {}): ExportedPassage {
  return {
    id: testUuid(100),
    target: testUuid(110),
    number: 1,
    others: [],
    evidence: [],
    links: [],
    placements: [],
    ...madeHere,
    motivation: 'highlighting',
    capture: aCapture,
    exact: 'at least 31 people had died',
    region: null,
    prefix: 'heard on Monday that ',
    suffix: ', eight more than',
    startUtf16: 210,
    endUtf16: 237,
    startCodePoint: 210,
    endCodePoint: 237,
    state: 'exact',
    score: 1,
    tags: ['Casualty figure'],
    comment: plainComment('Highest figure so far.'),
    grades: [],
    directness: null,
    createdAt: '2024-06-14T11:00:00.000Z',
    modifiedAt: '2024-06-14T11:00:00.000Z',
    matches: true,
    ...changes,
  };
}

export function aDocument(changes: Partial<ExportedDocument> = {}): ExportedDocument {
  return {
    id: testUuid(2),
    title: 'Inquiry told of two warnings before harbour fire',
    author: 'Mira Okonjo',
    publisher: 'Daily Courier',
    published: { edtf: '1998-03-09', words: 'Monday 9 March 1998' },
    url: 'https://courier.example/inquiry',
    place: 'Port Ellery',
    language: 'en',
    direction: 'ltr',
    source: { id: testUuid(4), name: 'Daily Courier', interest: 'news outlet' },
    grades: [aGrade()],
    captures: [aCapture],
    passages: [aPassage()],
    derivations: [],
    mentions: [],
    notes: [],
    ...changes,
  };
}

export function aMention(changes: Partial<ExportedMention> = {}): ExportedMention {
  return {
    id: testUuid(300),
    capture: aCapture,
    exact: 'HW Mar 1998',
    prefix: 'at least 31 people had died (',
    suffix: '), eight more',
    startCodePoint: 240,
    endCodePoint: 251,
    form: 'parenthesised',
    name: 'HW',
    isAnonymous: false,
    use: 'takes a figure',
    date: { edtf: '1998-03', words: 'Mar 1998' },
    source: { id: testUuid(301), name: 'Harbour Watch' },
    citedTitle: null,
    citedUrl: null,
    cited: null,
    isEndOfChain: false,
    status: 'source identified',
    searches: [],
    fidelity: null,
    createdAt: '2024-06-14T12:00:00.000Z',
    matches: true,
    ...changes,
  };
}

export function aNote(changes: Partial<ExportedNote> = {}): ExportedNote {
  return {
    id: testUuid(200),
    about: null,
    ...madeHere,
    title: 'Order of the figures',
    ...plainComment('The inquiry is the first to give 31.'),
    createdAt: '2024-06-16T09:00:00.000Z',
    modifiedAt: '2024-06-17T09:00:00.000Z',
    ...changes,
  };
}

export function someNotes(changes: Partial<AnnotatedNotes> = {}): AnnotatedNotes {
  return {
    project: { id: testUuid(1), title: 'Harbour fire 1998' },
    selection: 'All annotations.',
    documents: [aDocument()],
    notes: [],
    links: [],
    claims: [],
    facts: {
      tags: [],
      sources: [],
      documents: [],
      grades: [],
      directness: [],
      derivations: [],
      observations: [],
    },
    ...changes,
  };
}

/** Words that would do harm, or be lost, in one format or another. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '--><!--',
  '"><b onmouseover="x">',
  "' onfocus='x",
  '&lt;b&gt; &amp;amp; &#65;',
  '# not a heading',
  '- not a list\n+ nor this\n1. nor this\n2) nor this',
  '> not a quote',
  '*stars* _lines_ **two** ~~struck~~ `code` ``` fence',
  '[link](javascript:alert(1)) ![image](x.png) <https://x.example>',
  '[label]: https://x.example "title"',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'title\n=====\nother\n-----',
  '\\ backslash \\* and \\\n at the end \\',
  '    four spaces',
  '\ttab at the start\tand between\t',
  'trailing spaces  \nof a line  ',
  '\nline feeds at both ends\n\n',
  'blank\n\n\nlines',
  'www.example.org https://x.example a@b.example',
  '$x^2$ ==mark== %%hidden%% #tag [^1] [[wiki]]',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","click")',
  '"quoted", with, commas; and semicolons',
  'carriage\r\nreturn\rhere',
  'بندرگاہ میں آگ: ‏31 افراد',
  'right-to-left override \u202e and never back',
  'zero width\u200cnon\u200djoiner\ufeff',
  'thumbs 👍🏽 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  'é (composed) and e\u0301 (not)',
  'line\u2028separator\u2029and\u0085next\u000bline\u000cfeed',
  '.',
  ' ',
  '&copy;',
  'urn:uuid:x {"@context": 1} \\u0041 \u0007',
];
