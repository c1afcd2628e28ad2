import {
  appending,
  type Edit,
  exchanging,
  inTurn,
  noise,
  paragraphs,
  reflow,
  removing,
  replacing,
} from './edits.ts';

/** One way in which a text changes under its quotes. */
export interface Scenario {
  readonly name: string;
  /** Undefined where the quotes are looked for in another text altogether. */
  readonly edit: Edit | undefined;
}

const typos = (share: number) =>
  replacing(/[\p{Ll}\p{Lo}]{4,}/gu, share, (word, { random, script }) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const [before, here, next, after] = [
      word.slice(0, at),
      word.charAt(at),
      word.charAt(at + 1),
      word.slice(at + 2),
    ];
    const kind = random() * 4;
    if (kind < 1) return `${before}${next}${here}${after}`;
    if (kind < 2) return `${before}${next}${after}`;
    if (kind < 3) return `${before}${here}${here}${next}${after}`;
    return `${before}${script.letters.charAt(Math.floor(random() * 26))}${next}${after}`;
  });

const whiteSpace = inTurn(
  replacing(
    / /g,
    0.2,
    (_, { random }) => ['  ', '\u00a0', '\n', ' \n ', '\u2009'][Math.floor(random() * 5)] ?? ' ',
  ),
  replacing(/\n/g, 0.5, () => '\n\n'),
  removing(/(?<=[,،.]) /g, 0.1),
);

const otherForms = new Map(
  Object.entries({
    '“': '"',
    '”': '"',
    '’': "'",
    '–': '-',
    ffi: 'ﬃ',
    fi: 'ﬁ',
    fl: 'ﬂ',
    ي: 'ی',
    ك: 'ک',
    ة: 'ه',
    أ: 'ا',
    إ: 'ا',
    لا: 'ﻻ',
    ه: 'ہ',
    '،': ',',
  }),
);
const typography = inTurn(
  replacing(/ffi|fi|fl|لا|[“”’–يكةأإه،]/g, 0.8, (found) => otherForms.get(found) ?? found),
  replacing(/[بتجدرسعفقلمن]/g, 0.05, (letter, { random }) => `${letter}${random() < 0.5 ? 'ـ' : '\u064e'}`),
);

const sentences = inTurn(
  removing(/(?<=\. )[^.\n]+\. /g, 0.05),
  appending(/(?<=\. )[^.\n]+\. /g, 0.04, (_, { writer }) => `${writer.paragraph().split('. ')[0]}. `),
  exchanging(
    /[\p{Ll}\p{Lo}]{5,}/gu,
    0.03,
    (_, { script, random }) => script.words[Math.floor(random() ** 2 * 5000)] ?? '',
  ),
);

/** Every way in which texts change here. */
export const scenarios: readonly Scenario[] = [
  { name: 'typos', edit: typos(0.04) },
  { name: 'white space', edit: whiteSpace },
  { name: 'typography', edit: typography },
  { name: 'PDF re-flow', edit: reflow() },
  { name: 'paragraphs inserted', edit: paragraphs({ inserted: 0.3 }) },
  { name: 'paragraphs deleted', edit: paragraphs({ deleted: 0.3 }) },
  { name: 'paragraphs moved', edit: paragraphs({ moved: 0.2 }) },
  { name: 'paragraphs copied', edit: paragraphs({ copied: 0.25 }) },
  { name: 'noise 1 %', edit: noise(0.01) },
  { name: 'noise 5 %', edit: noise(0.05) },
  { name: 'noise 10 %', edit: noise(0.1) },
  { name: 'noise 20 %', edit: noise(0.2) },
  {
    name: 'mixed revision',
    edit: inTurn(
      paragraphs({ deleted: 0.1, inserted: 0.1, moved: 0.05, copied: 0.05 }),
      sentences,
      typos(0.02),
      typography,
    ),
  },
  { name: 'another document', edit: undefined },
];
