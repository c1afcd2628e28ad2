/** The texts of a fictional matter, a fire in a harbour, by the documents that hold them. */
const wire =
  'At least 31 people died when fire swept through the old harbour on Monday, officials said. The port was closed to all ships for three days, and the crews of four cranes were sent home without pay.';

export interface ClaimsText {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** EDTF; null: no date is recorded. */
  readonly published: string | null;
  readonly source: string | null;
  readonly language: 'en' | 'ur';
}

export const claimsTexts = {
  log: {
    name: 'log.txt',
    title: 'Log of the fire service',
    text: 'Log of the fire service\n\nFirst alarm at 2.14 a.m. on 9 March 1998. Three engines sent at 2.16 a.m.\n\n31 bodies were recovered by noon. The doors of the warehouse were found locked.',
    published: '1998-03-09',
    source: 'Fire service',
    language: 'en',
  },
  statement: {
    name: 'statement.txt',
    title: 'Statement of the port authority',
    text: 'Statement 7/98\n\n23 people lost their lives. No warning of any kind reached this office, a spokesman said. The alarm was raised at 3 a.m.\n\nThe doors of the warehouse were open, as the rules of the port ask for.',
    published: '1998-03-11',
    source: 'Port authority',
    language: 'en',
  },
  post: {
    name: 'post.txt',
    title: 'Harbour fire kills dozens',
    text: `${wire} The Post has asked the port for a list of the dead.`,
    published: '1998-03-10',
    source: 'Harbour Post',
    language: 'en',
  },
  echo: {
    name: 'echo.txt',
    title: 'Dozens dead in the old harbour',
    text: `${wire} Readers may write to the Echo.`,
    published: '1998-03-10',
    source: 'Coast Echo',
    language: 'en',
  },
  inquiry: {
    name: 'inquiry.txt',
    title: 'Inquiry told of two warnings',
    text: 'The inquiry heard that at least 31 people had died, eight more than the port authority announced.\n\nAccording to the log of the fire service, the first alarm was raised at 2.14 a.m. Two written warnings were sent before the blaze, counsel said.\n\nWhether the doors were locked depends on which of the two doors is meant, a witness said.',
    published: '1998-05-12',
    source: 'Daily Courier',
    language: 'en',
  },
  urdu: {
    name: 'urdu.txt',
    title: 'بندرگاہ میں آگ',
    text: 'بندرگاہ میں آگ\n\nآگ میں کم از کم ۳۴ افراد ہلاک ہوئے۔ گودام کے دروازے بند تھے، ایک مزدور نے بتایا۔',
    published: '1998-03',
    source: 'روزنامہ بندرگاہ',
    language: 'ur',
  },
  letter: {
    name: 'letter.txt',
    title: 'Letter from the dockers’ union',
    text: 'We put the number of missing at twelve. Two of our members handed in the letters themselves.\n\nThe roofs were of zinc, and nobody had tested the pumps since 1996.',
    published: null,
    source: 'Dockers’ Union',
    language: 'en',
  },
  reference: {
    name: 'reference.txt',
    title: 'Harbour fire, reference page',
    text: 'The harbour fire of March 1998 is one of the worst of the coast. The number of the dead is given as 23 (port authority) or 31 (fire service).',
    published: '2004',
    source: null,
    language: 'en',
  },
} as const satisfies Record<string, ClaimsText>;

export type ClaimsTextName = keyof typeof claimsTexts;
