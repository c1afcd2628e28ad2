import { quotedPassage } from '../../../shared/annotations/region-words.ts';
import { z } from 'zod';
import { originNumbers, originWords } from '../../../shared/origins/origin-words.ts';
import { progressInWords } from '../../exporters/report/report-words.ts';
import type { LogHead, ReportClaim, SessionReport } from '../../exporters/report/session-report.ts';
import { gradeInWords } from '../../exporters/wording.ts';

/** A thing with what a report said of it, in words. */
const told = z.object({ id: z.string(), label: z.string(), words: z.string() });
export type Told = Readonly<z.infer<typeof told>>;

/** What a report said, as far as the next one compares itself with it. */
export const reportSnapshot = z.object({
  version: z.literal(1),
  head: z.object({ number: z.int(), hash: z.string(), at: z.string() }),
  state: z.string(),
  claims: z.array(
    z.object({
      id: z.string(),
      statement: z.string(),
      state: z.string(),
      /** Null: nothing is concluded. */
      conclusion: z
        .object({ likelihood: z.string(), confidence: z.string(), concludedAt: z.string() })
        .nullable(),
      origins: z.string(),
      /** Passages, by their annotations. */
      evidence: z.array(told),
    }),
  ),
  documents: z.array(told),
  /** Grades of the sources of passages. */
  sources: z.array(told),
  searches: z.array(told),
  captures: z.array(told),
});
export type ReportSnapshot = Readonly<z.infer<typeof reportSnapshot>>;

/** What is kept of a report. */
export function snapshotOf(report: Omit<SessionReport, 'changes'>, head: LogHead): ReportSnapshot {
  const { counts, claims, documents, observations, searches, captures } = report;
  return {
    version: 1,
    head: { ...head },
    state: progressInWords(counts),
    claims: claims.map((claim) => ({
      id: claim.id,
      statement: claim.statement,
      state: claim.item.state,
      conclusion: claim.conclusion && {
        likelihood: `${claim.conclusion.likelihood.words} (${claim.conclusion.yardstick})`,
        confidence: claim.conclusion.confidence?.level ?? 'not stated',
        concludedAt: claim.conclusion.concludedAt,
      },
      origins: originWords(originNumbers(claim.origins)),
      evidence: claim.evidence.map(({ annotation, stance, credibility, passages: [first] }) => ({
        id: annotation,
        label:
          first === undefined
            ? ''
            : `${quotedPassage({ ...first.quote, exact: shortened(first.quote.exact) })}, ${first.quote.reference}`,
        words: `${stance}, credibility ${credibility ?? 'not judged'}`,
      })),
    })),
    documents: documents.map(({ id, reference, stance, item }) => ({
      id,
      label: reference,
      words: [item.state, ...(stance === null ? [] : [stance])].join(', '),
    })),
    sources: sourcesOf(claims),
    searches: [
      ...[...observations, ...claims.flatMap((claim) => claim.observations)].map(({ id, query }) => ({
        id,
        label: query,
        words: '',
      })),
      ...searches.map(({ cited, place, searched }) => ({
        id: `${cited} ${place} ${searched}`,
        label: `${cited}, ${place}`,
        words: '',
      })),
    ],
    captures: captures.map(({ sha256, document }) => ({ id: sha256, label: document, words: '' })),
  };
}

/** Sources by name, with the grade that counts in general or for the first passage. */
function sourcesOf(claims: readonly ReportClaim[]): Told[] {
  const grades = new Map<string, string>();
  for (const { from } of claims.flatMap(({ evidence }) => evidence.flatMap(({ passages }) => passages))) {
    const name = from.source?.name;
    if (name === undefined || grades.has(name)) continue;
    grades.set(name, from.grade === null ? 'not graded' : gradeInWords(from.grade));
  }
  return [...grades].map(([name, words]) => ({ id: name, label: name, words }));
}

const longestQuote = 80;

function shortened(words: string): string {
  const characters = [...words.replaceAll(/\s+/g, ' ')];
  return characters.length > longestQuote
    ? `${characters.slice(0, longestQuote).join('')}…`
    : characters.join('');
}
