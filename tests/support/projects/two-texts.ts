import type { Core } from '../../../electron/core/create-core.ts';
import { addPage, annotate, savedPage } from './copies.ts';

/** A few sentences about one matter, to make a text long enough to be scrolled. */
function filler(subject: string): readonly string[] {
  return Array.from(
    { length: 24 },
    (_, index) =>
      `On day ${index + 1} ${subject} was heard again. ${'The harbour master, the night watch and two stevedores gave the hours as they remembered them. '.repeat(3)}`,
  );
}

const opening = [
  'The inquiry heard that at least 23 people had died in the fire that night.',
  'Two written warnings were sent to the port authority before the blaze, counsel for the families said.',
  '“No warning of any kind reached this office,” a spokesman for the authority said on Monday.',
];
const closing = [
  'The last witness, a crane driver, saw smoke over the northern quay at a quarter past two.',
  'The port’s insurers have declined to comment while the proceedings last.',
];

/** The article as it was saved in May: 23 dead, and a denial. */
const articleOfMay = savedPage({
  paragraphs: [...opening, ...filler('the fire service'), ...closing],
});

/** The same address in June: 31 dead, the denial gone, a correction and a last paragraph added. */
const articleOfJune = savedPage({
  paragraphs: [
    'This article was corrected on 9 June.',
    opening[0]?.replace('23', '31') ?? '',
    opening[1] ?? '',
    ...filler('the fire service'),
    ...closing,
    'A memorial was unveiled at the quay in the presence of the families.',
  ],
});

const statementWords = [
  'The authority regrets the loss of 23 lives.',
  'No warning reached this office before the night of the fire.',
  ...filler('the authority'),
];

/** A statement of the other side about the same days. */
export const statement = savedPage({
  title: 'Statement of the port authority',
  url: 'https://www.port.example/statement',
  paragraphs: statementWords,
});

/** The same words at another address, under another title. */
export const sameStatement = savedPage({
  title: 'The same words elsewhere',
  url: 'https://www.agency.example/statement',
  paragraphs: statementWords,
});

/** The same in a language that is written from right to left. */
export const urduReport = `بندرگاہ میں آگ

${'شمالی گھاٹ کے گودام میں لگنے والی آگ کے آٹھ دن بعد بھی یہ طے نہیں ہو سکا کہ کتنے لوگ جان سے گئے۔ بندرگاہ کی انتظامیہ (Port Ellery Authority) اب تک ۲۳ اموات کی تصدیق کرتی ہے۔ '.repeat(3)}

${'فائر سروس کے رجسٹر میں پہلی اطلاع دو بج کر چودہ منٹ پر درج ہے، جبکہ انتظامیہ کے بیان میں تین بجے کا ذکر ہے۔ '.repeat(4)}`;

export const articleTitle = 'Fire in the harbour of Illyria';
export const statementTitle = 'Statement of the port authority';

/** Adds the article in both copies, with the figure and the denial annotated in the older one. */
export async function addTwoCopies(core: Core) {
  const may = await addPage(core, articleOfMay, { capturedAt: '2026-05-03T08:00:00.000Z' });
  if (may.document === null || may.capture === null) throw new Error(String(may.message));
  const figure = await annotate(core, may.capture, 'at least 23 people');
  const denial = await annotate(core, may.capture, '“No warning of any kind reached this office,”');
  const june = await addPage(core, articleOfJune, { capturedAt: '2026-06-09T08:00:00.000Z' });
  if (june.capture === null) throw new Error(String(june.message));
  return { document: may.document, may: may.capture, june: june.capture, figure, denial };
}
