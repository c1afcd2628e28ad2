import type { TypedJudgement } from './worked-session.ts';

/** The question of the worked session on the sample project, and the claims that answer parts of it. */
export const watchman = {
  question: 'Where was the night watchman when the fire began?',
  wentBack: 'The night watchman went back into the burning building.',
  leftPost: 'The night watchman left his post before midnight.',
  seenAlive: 'The night watchman was seen alive on the morning after the fire.',
  onRoster: 'The name of the night watchman stood on the roster of that night.',
  offHook: 'The telephone of the watchman’s cabin was off its hook.',
  lampFound: 'The lamp of the night watchman was found on the quay.',
} as const;

/** Titles of the sample's documents. */
export const sampleTitles = {
  statement: 'Statement on the fire at Warehouse 7',
  minutes: 'Minutes of the first public sitting',
  courier: 'Inquiry told of two warnings before harbour fire',
  interview: 'Interview with Joss Tamblyn, former tally clerk',
  reference: 'Ellery Harbour Fire, reference page',
  letter: 'Letter to the families and to the inquiry',
} as const;

/** A passage of the sample and how it is judged. */
export interface JudgedPassage extends TypedJudgement {
  readonly document: keyof typeof sampleTitles;
  readonly quote: string;
}

const claim = watchman.wentBack;

/** Passages for one claim in every stance, two of one origin, and for others. */
export const judgedPassages: readonly JudgedPassage[] = [
  {
    document: 'statement',
    quote: 'Mr K. Dastageer left his post before midnight',
    claim,
    stance: 'disputes',
    credibility: '4',
    directness: 'Second hand',
    value: 'before midnight',
    reason: 'If he had left, he could not go back in.',
  },
  {
    document: 'minutes',
    quote: 'with his lamp, going the wrong way, in and not out',
    claim,
    stance: 'supports',
    credibility: '2',
    directness: 'Second hand',
    value: 'in and not out',
    reason: 'A docker was heard and told what he saw.',
  },
  {
    document: 'minutes',
    quote: 'The roster names “Dastagir, Karim, watchman, 2200 to 0600”',
    claim,
    stance: 'background',
    credibility: '2',
    directness: 'First hand',
    value: '2200 to 0600',
    reason: 'It says when he was on duty.',
  },
  {
    document: 'minutes',
    quote: 'The roster names “Dastagir, Karim, watchman, 2200 to 0600”',
    claim: watchman.onRoster,
    stance: 'supports',
    credibility: '2',
    reason: 'The sitting had the roster before it.',
  },
  {
    document: 'courier',
    quote: 'had gone back into the building',
    claim,
    stance: 'supports',
    credibility: '1',
    directness: 'Second hand',
    value: 'gone back',
    reason: 'Two men say the same.',
    warning: 'Both passages here go back to “Commission of Inquiry into the fire at Warehouse 7”',
  },
  {
    document: 'interview',
    quote: 'I didn’t see the third time',
    claim,
    stance: 'qualifies',
    credibility: '3',
    directness: 'First hand',
    value: 'twice',
    reason: 'He saw him come out again, twice.',
  },
  {
    document: 'reference',
    quote: 'was seen to go back into the burning building with a lamp',
    claim,
    stance: 'mentions',
    credibility: '5',
    directness: 'Second hand',
    value: 'with a lamp',
    reason: 'It collects what others wrote.',
  },
  {
    document: 'reference',
    quote: 'A report that he was seen alive on the following morning',
    claim: watchman.seenAlive,
    stance: 'mentions',
    credibility: '6',
    reason: 'The report itself is not quoted.',
  },
];

/** What is found after the first conclusion: another origin. */
export const laterPassage: JudgedPassage = {
  document: 'letter',
  quote: 'Four of our members saw him go back in by the west door with his lamp',
  claim,
  stance: 'supports',
  credibility: '3',
  directness: 'Second hand',
  value: 'by the west door',
  reason: 'Four people, and none of them is named.',
};
