import type { Core } from '../../../electron/core/create-core.ts';
import type { InputOf } from '../../../shared/contract.ts';
import type { Claim, Evidence, Stance } from '../../../shared/model/claim.ts';
import { importText } from '../window/assay-test.ts';
import { type ClaimsTextName, claimsTexts } from './claims-texts.ts';

/** What a passage is to a claim: document, words, stance, and what else was judged. */
type Judged = readonly [
  document: ClaimsTextName,
  words: string,
  stance: Stance,
  more?: Omit<Partial<InputOf<'evidence.judge'>>, 'claim' | 'passage' | 'stance'>,
];

interface PlannedClaim {
  readonly statement: string;
  readonly question?: 'dead' | 'warned';
  readonly values?: Partial<InputOf<'claims.create'>>;
  readonly evidence: readonly Judged[];
}

const questions = {
  dead: 'How many people died in the fire?',
  warned: 'Was the port authority warned?',
} as const;

/** A dozen claims; the keys are how tests name them. */
const plan = {
  dead: {
    statement: 'At least 31 people died in the fire.',
    question: 'dead',
    values: { eventDate: '1998-03-09', eventPlace: 'Port Ellery' },
    evidence: [
      ['log', '31 bodies were recovered by noon', 'supports', { credibility: '2', value: '31 dead' }],
      ['post', 'At least 31 people died', 'supports', { credibility: '3', value: 'at least 31 dead' }],
      ['echo', 'At least 31 people died', 'supports', { credibility: '3', value: 'at least 31 dead' }],
      [
        'statement',
        '23 people lost their lives',
        'disputes',
        {
          credibility: '4',
          value: '23 dead',
          takenAs: 'what was said',
          reason: 'The port is a party to the matter.',
        },
      ],
      ['inquiry', 'at least 31 people had died', 'supports', { credibility: '2', value: 'at least 31 dead' }],
      ['urdu', 'کم از کم ۳۴ افراد ہلاک ہوئے', 'qualifies', { value: 'at least 34 dead' }],
      ['letter', 'the number of missing at twelve', 'qualifies', { credibility: '6', value: '12 missing' }],
      ['reference', 'given as 23 (port authority) or 31 (fire service)', 'mentions'],
    ],
  },
  fewer: {
    statement: '23 people died in the fire.',
    question: 'dead',
    evidence: [
      ['statement', '23 people lost their lives', 'supports', { credibility: '3', value: '23 dead' }],
      ['log', '31 bodies were recovered by noon', 'disputes', { credibility: '2', value: '31 dead' }],
      ['reference', 'given as 23 (port authority) or 31 (fire service)', 'mentions'],
    ],
  },
  missing: {
    statement: 'Twelve people are missing.',
    question: 'dead',
    evidence: [['letter', 'the number of missing at twelve', 'supports', { credibility: '5' }]],
  },
  alarm: {
    statement: 'The first alarm was raised at 2.14 a.m.',
    evidence: [
      [
        'log',
        'First alarm at 2.14 a.m.',
        'supports',
        { credibility: '1', reason: 'Written as it happened.' },
      ],
      ['inquiry', 'the first alarm was raised at 2.14 a.m.', 'supports', { credibility: '2' }],
      ['statement', 'The alarm was raised at 3 a.m.', 'disputes', { credibility: '4' }],
    ],
  },
  warnings: {
    statement: 'Two written warnings were sent before the fire.',
    question: 'warned',
    values: { said: '1998-05-11', saidWords: 'on Monday' },
    evidence: [
      ['inquiry', 'Two written warnings were sent before the blaze', 'supports', { credibility: '3' }],
      ['letter', 'Two of our members handed in the letters themselves', 'supports', { credibility: '4' }],
      ['statement', 'No warning of any kind reached this office', 'disputes', { credibility: '4' }],
    ],
  },
  denied: {
    statement: 'The port authority says that no warning reached it.',
    question: 'warned',
    values: { asserts: 'what was said' },
    evidence: [
      [
        'statement',
        'No warning of any kind reached this office',
        'supports',
        { credibility: '1', takenAs: 'what was said' },
      ],
    ],
  },
  locked: {
    statement: 'The doors of the warehouse were locked.',
    evidence: [
      ['log', 'The doors of the warehouse were found locked', 'supports', { credibility: '2' }],
      ['statement', 'The doors of the warehouse were open', 'disputes', { credibility: '5' }],
      ['inquiry', 'Whether the doors were locked depends on which of the two doors', 'qualifies'],
      ['urdu', 'گودام کے دروازے بند تھے', 'supports', { credibility: '3' }],
      ['statement', 'as the rules of the port ask for', 'background'],
    ],
  },
  closed: {
    statement: 'The port was closed for three days.',
    evidence: [
      ['post', 'The port was closed to all ships for three days', 'supports', { value: '3 days' }],
      ['echo', 'The port was closed to all ships for three days', 'supports', { value: '3 days' }],
    ],
  },
  cranes: {
    statement: 'The crews of four cranes were sent home without pay.',
    evidence: [['post', 'the crews of four cranes were sent home without pay', 'supports']],
  },
  zinc: {
    statement: 'The roofs were of zinc.',
    evidence: [['letter', 'The roofs were of zinc', 'background', { credibility: '6' }]],
  },
  pumps: {
    statement: 'Nobody had tested the pumps since 1996.',
    values: { eventDate: '1996' },
    evidence: [['letter', 'nobody had tested the pumps since 1996', 'supports', { value: '1996' }]],
  },
  silent: { statement: 'The insurers paid for the cranes.', question: 'warned', evidence: [] },
} as const satisfies Record<string, PlannedClaim>;

export type ClaimName = keyof typeof plan;

const grades = { 'Fire service': 'B', 'Daily Courier': 'B', 'Coast Echo': 'D', 'Dockers’ Union': 'F' };

/**
 * Fills a project with a dozen claims on a fictional fire, with evidence of all stances, judged or not, from eight documents of
 * seven sources. Two papers carry one agency's copy, the inquiry cites the log of the fire service, and one document has no source.
 */
export async function addClaims(core: Core) {
  const { call } = core;
  const documents = {} as Record<ClaimsTextName, { readonly document: string; readonly capture: string }>;
  const sources: Record<string, string> = {};
  for (const [key, one] of Object.entries(claimsTexts)) {
    const added = await importText(core, one.name, one.text);
    documents[key as ClaimsTextName] = added;
    await call('documents.update', {
      id: added.document,
      metadata: { title: one.title, published: one.published, language: one.language, publisher: one.source },
    });
    if (one.source === null) continue;
    const { id } = await call('sources.create', {
      name: one.source,
      ...(one.source === 'Port authority' ? { interest: 'party to the matter' } : {}),
    });
    sources[one.source] = id;
    await call('documents.assignSource', { ids: [added.document], source: id });
  }
  for (const [name, code] of Object.entries(grades))
    await call('sources.grade', { source: sources[name] ?? '', code, reason: 'Its record in this matter.' });

  await call('derivations.create', {
    document: documents.echo.document,
    toDocument: documents.post.document,
    relation: 'same wire copy',
  });
  await call('derivations.create', {
    document: documents.inquiry.document,
    toDocument: documents.log.document,
    relation: 'quotes',
  });

  const claims = {} as Record<ClaimName, Claim>;
  const evidence: Evidence[] = [];
  const annotations = new Map<string, string>();
  const passageOf = async (document: ClaimsTextName, words: string) => {
    const known = annotations.get(`${document} ${words}`);
    if (known !== undefined) return { annotation: known };
    const { capture } = documents[document];
    const { text } = await call('captures.get', { id: capture });
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in ${document}`);
    return { capture, start, end: start + words.length };
  };
  for (const [key, planned] of Object.entries<PlannedClaim>(plan)) {
    const { statement, question, values } = planned;
    const claim = await call('claims.create', {
      statement,
      ...values,
      ...(question === undefined ? {} : { questionWords: questions[question] }),
    });
    claims[key as ClaimName] = claim;
    for (const [document, words, stance, more] of planned.evidence) {
      const judged = await call('evidence.judge', {
        claim: { id: claim.id },
        passage: await passageOf(document, words),
        stance,
        ...more,
      });
      annotations.set(`${document} ${words}`, judged.annotation.id);
      evidence.push(judged.evidence);
    }
  }
  return { documents, sources, claims, evidence, questions };
}
