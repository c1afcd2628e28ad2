import { describe, expect, it } from 'vitest';
import { type MatrixChoice, shownMatrix } from '../../../renderer/features/matrix/shown-matrix.ts';
import type { EvidenceMatrix, MatrixClaim, MatrixColumn } from '../../../shared/contract/claim-views.ts';
import type { CredibilityLevelCode, Stance } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/source.ts';

const everything: MatrixChoice = {
  question: null,
  stances: new Set(),
  credibility: new Set(),
  isDisputedOnly: false,
  claimWords: '',
  columnWords: '',
  rowSort: 'made',
  columnSort: 'added',
};

function claim(statement: string, more: Partial<MatrixClaim> = {}): MatrixClaim {
  return {
    id: statement,
    statement,
    question: null,
    likelihoodWords: null,
    confidence: null,
    said: null,
    eventDate: null,
    createdAt: '2024-06-14T09:00:00.000Z',
    ...more,
  };
}

function column(title: string, more: Partial<MatrixColumn> = {}): MatrixColumn {
  return { id: title, kind: 'document', title, source: null, published: null, grade: null, ...more };
}

function graded(code: string): Grade {
  return {
    id: code,
    source: 's',
    scale: 'admiralty',
    code,
    words: '',
    topic: null,
    document: null,
    annotation: null,
    reason: null,
    period: null,
    gradedAt: '2024-06-14T09:00:00.000Z',
    supersededAt: null,
  };
}

type Judged = readonly [stance: Stance, credibility?: CredibilityLevelCode];

let serial = 0;
function cell(row: number, at: number, ...judged: readonly Judged[]): EvidenceMatrix['cells'][number] {
  return {
    claim: row,
    column: at,
    evidence: judged.map(([stance, credibility = null]) => {
      serial += 1;
      return { id: `e${serial}`, annotation: `a${serial}`, stance, credibility };
    }),
  };
}

const fire = { id: 'q1', words: 'What of the fire?' };
const doors = { id: 'q2', words: 'And the doors?' };
const matrix: EvidenceMatrix = {
  claims: [
    claim('31 died', { question: fire, eventDate: '1998-03-09' }),
    claim('Éclairs were found', { said: '1996' }),
    claim('Doors were locked', { question: doors }),
    claim('Nobody spoke', { question: fire }),
  ],
  columns: [
    column('Log', { source: 'Fire service', published: '1998-03-09', grade: graded('B') }),
    column('Statement', { source: 'Port', published: '1998-03', grade: graded('F') }),
    column('Letter', { grade: graded('E') }),
    column('Unread'),
  ],
  cells: [
    cell(0, 0, ['supports', '2']),
    cell(0, 1, ['disputes', '4'], ['supports']),
    cell(1, 2, ['background', '6']),
    cell(2, 1, ['disputes', '5']),
    cell(2, 2, ['disputes']),
  ],
};

function show(choice: Partial<MatrixChoice> = {}) {
  const { rows, columns, claims, judgements } = shownMatrix(matrix, { ...everything, ...choice });
  const titles = columns.map(({ title }) => title);
  return {
    claims,
    judgements,
    columns: titles,
    rows: rows.map((row) =>
      row.type === 'question'
        ? `# ${row.words} (${row.claims})`
        : `${row.claim.statement}: ${[...row.cells]
            .sort(([one], [other]) => one - other)
            .map(([at, evidence]) => `${titles[at]} ${evidence.map(({ stance }) => stance).join('+')}`)
            .join(', ')}`,
    ),
  };
}

describe('the matrix as it is shown', () => {
  it('has all claims, and columns in the order they were added', () => {
    expect(show()).toEqual({
      claims: 4,
      judgements: 6,
      columns: ['Log', 'Statement', 'Letter', 'Unread'],
      rows: [
        '31 died: Log supports, Statement disputes+supports',
        'Éclairs were found: Letter background',
        'Doors were locked: Statement disputes, Letter disputes',
        'Nobody spoke: ',
      ],
    });
  });

  it('of a question has its claims, and the columns that these stand in', () => {
    expect(show({ question: 'q1' })).toMatchObject({ columns: ['Log', 'Statement', 'Unread'], claims: 2 });
    expect(show({ question: 'none' }).rows).toEqual(['Éclairs were found: Letter background']);
  });

  it('leaves out judgements of other stances and levels, and claims that then have none', () => {
    expect(show({ stances: new Set(['disputes']) }).rows).toEqual([
      '31 died: Statement disputes',
      'Doors were locked: Statement disputes, Letter disputes',
    ]);
    expect(show({ credibility: new Set(['none', '6']) }).rows).toEqual([
      '31 died: Statement supports',
      'Éclairs were found: Letter background',
      'Doors were locked: Letter disputes',
    ]);
  });

  it('keeps only claims that are both supported and disputed', () => {
    expect(show({ isDisputedOnly: true }).rows).toEqual([
      '31 died: Log supports, Statement disputes+supports',
    ]);
  });

  it('finds claims and columns by their words, case and accents aside', () => {
    expect(show({ claimWords: 'ECLAIRS' }).rows).toEqual(['Éclairs were found: Letter background']);
    expect(show({ columnWords: 'fire SERVICE' })).toMatchObject({
      columns: ['Log'],
      rows: ['31 died: Log supports'],
    });
  });

  it('puts each question over its claims, those of none last', () => {
    expect(show({ rowSort: 'question' }).rows.map((row) => row.split(':')[0])).toEqual([
      '# And the doors? (1)',
      'Doors were locked',
      '# What of the fire? (2)',
      '31 died',
      'Nobody spoke',
      '# Of no question (1)',
      'Éclairs were found',
    ]);
  });

  it.each([
    ['date', ['Éclairs were found', '31 died', 'Doors were locked', 'Nobody spoke']],
    ['disputes', ['Doors were locked', '31 died', 'Éclairs were found', 'Nobody spoke']],
    ['evidence', ['31 died', 'Doors were locked', 'Éclairs were found', 'Nobody spoke']],
    ['statement', ['31 died', 'Doors were locked', 'Éclairs were found', 'Nobody spoke']],
  ] as const)('sorts claims by %s', (rowSort, statements) => {
    expect(show({ rowSort }).rows.map((row) => row.split(':')[0])).toEqual(statements);
  });

  it.each([
    ['published', ['Statement', 'Log', 'Letter', 'Unread']],
    ['title', ['Letter', 'Log', 'Statement', 'Unread']],
    ['source', ['Log', 'Statement', 'Letter', 'Unread']],
    ['grade', ['Log', 'Letter', 'Statement', 'Unread']],
    ['evidence', ['Statement', 'Letter', 'Log', 'Unread']],
    ['disputes', ['Statement', 'Letter', 'Log', 'Unread']],
  ] as const)('sorts columns by %s, what is not known last and never between', (columnSort, titles) => {
    expect(show({ columnSort }).columns).toEqual(titles);
  });

  it('counts a judgement that stands in two columns once', () => {
    const [one] = cell(0, 0, ['supports']).evidence;
    const twice = {
      ...matrix,
      cells: [
        { claim: 0, column: 0, evidence: one === undefined ? [] : [one] },
        { claim: 0, column: 1, evidence: one === undefined ? [] : [one] },
      ],
    };
    expect(shownMatrix(twice, everything).judgements).toBe(1);
  });
});
