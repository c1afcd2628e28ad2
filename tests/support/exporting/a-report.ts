import type {
  ReportClaim,
  ReportConclusion,
  ReportEvidence,
  ReportQuote,
  SessionReport,
} from '../../../electron/exporters/report/session-report.ts';

const sha256 = '1f3a5c9e0d12'.padEnd(64, 'a');
const at = '2024-06-14T10:02:00.000Z';

export function aQuote(changes: Partial<ReportQuote> = {}): ReportQuote {
  const exact = changes.exact ?? 'at least 31 people had died';
  return {
    exact,
    reference: '“Inquiry told of two warnings”, Daily Courier, 12 May 1998',
    direction: null,
    language: null,
    capture: { sha256, capturedAt: at },
    place: {
      startUtf16: 23,
      endUtf16: 23 + exact.length,
      startCodePoint: 23,
      endCodePoint: 23 + exact.length,
    },
    matches: true,
    newerCopy: null,
    ...changes,
  };
}

export function anEvidence(changes: Partial<ReportEvidence> = {}): ReportEvidence {
  return {
    annotation: 'annotation',
    stance: 'supports',
    passages: [
      {
        quote: aQuote(),
        from: {
          title: 'Inquiry told of two warnings',
          publisher: null,
          published: null,
          url: null,
          source: null,
          grade: null,
        },
      },
    ],
    directness: null,
    isParty: false,
    credibility: null,
    takenAs: 'what happened',
    value: null,
    foundValues: [],
    reason: null,
    judgedAt: at,
    history: [],
    withdrawal: null,
    ...changes,
  };
}

export function aConclusion(changes: Partial<ReportConclusion> = {}): ReportConclusion {
  return {
    yardstick: 'ICD 203',
    likelihood: { words: 'likely', range: { from: 55, to: 80 } },
    confidence: { level: 'low', test: 'It rests on little.' },
    reasoning: [],
    origins: { passages: 1, publishers: 1, independent: 1, unknown: 0 },
    concludedAt: at,
    supersededAt: null,
    changes: null,
    ...changes,
  };
}

export function aClaim(changes: Partial<ReportClaim> = {}): ReportClaim {
  return {
    id: 'claim',
    statement: 'At least 31 people died in the fire.',
    asserts: 'what happened',
    speaker: null,
    said: null,
    event: { date: null, place: null },
    parent: null,
    tags: [],
    item: { state: 'judged', reason: null, decidedAt: at, steps: [] },
    madeFrom: [],
    conclusion: null,
    superseded: [],
    changedSince: [],
    warnings: [],
    evidence: [],
    withdrawn: [],
    origins: { passages: [], publishers: [], origins: [], unknown: [] },
    observations: [],
    ...changes,
  };
}

/** A report that says nothing but its title. */
export function aReport(changes: Partial<SessionReport> = {}): SessionReport {
  return {
    project: 'Harbour fire 1998',
    title: 'How many people died?',
    question: null,
    scope: { documents: [], tags: [], query: null },
    method: null,
    analyst: null,
    begunAt: at,
    closedAt: null,
    counts: { items: 0, judged: 0, setAside: 0 },
    scales: [],
    notes: [],
    claims: [],
    documents: [],
    second: null,
    observations: [],
    searches: [],
    changes: null,
    captures: [],
    head: null,
    ...changes,
  };
}
