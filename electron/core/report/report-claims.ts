import type { ClaimPage, ClaimPassage } from '../../../shared/contract/claims.ts';
import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { ChangedBasis, Conclusion, Evidence, OriginCounts } from '../../../shared/model/claim.ts';
import { originWords } from '../../../shared/origins/origin-words.ts';
import { confidenceLevel } from '../../../shared/reliability/confidence.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import type { ExportedDirectness } from '../../exporters/annotated-notes.ts';
import type {
  ReportClaim,
  ReportConclusion,
  ReportEvidence,
  ReportItem,
} from '../../exporters/report/session-report.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { evidenceWords } from '../claims/evidence-words.ts';
import { liveCitations } from '../citations/live-citations.ts';
import type { ReportQuotes } from './report-quotes.ts';
import type { OriginOfPassage } from './report-sources.ts';

/** What claims of a report are made with. */
export interface ClaimContext {
  readonly reader: ReadonlyDatabase;
  readonly quotes: ReportQuotes;
  readonly originOf: OriginOfPassage;
  /** By annotation; sources by their names of now. */
  readonly directness: ReadonlyMap<string, ExportedDirectness>;
  readonly tagNames: ReadonlyMap<string, string>;
}

/** A claim of the queue as a report tells it. */
export function reportClaim(context: ClaimContext, page: ClaimPage, item: ReportItem): ReportClaim {
  const { reader, quotes, tagNames } = context;
  const { claim } = page;
  const conclusions = page.conclusions.map((each) => reportConclusion(context, each));
  const [newest] = conclusions;
  const isInForce = newest !== undefined && newest.supersededAt === null;
  return {
    id: claim.id,
    statement: claim.statement,
    asserts: claim.asserts,
    speaker: claim.speaker?.name ?? null,
    said: claim.said === null ? null : { edtf: claim.said, words: claim.saidWords },
    event: {
      date: claim.eventDate === null ? null : { edtf: claim.eventDate, words: claim.eventWords },
      place: claim.eventPlace,
    },
    parent: claim.parent?.statement ?? null,
    tags: claim.tags.flatMap((tag) => tagNames.get(tag) ?? []),
    item,
    madeFrom: claim.annotation === null ? [] : quotes.ofAnnotation(claim.annotation),
    conclusion: isInForce ? newest : null,
    superseded: isInForce ? conclusions.slice(1) : conclusions,
    changedSince: page.changes === null ? [] : changesInWords(reader, page.changes),
    warnings: page.warnings.map(({ words }) => words),
    evidence: page.passages.map((passage) => reportEvidence(context, passage)),
    withdrawn: page.withdrawn.map((passage) => reportEvidence(context, passage)),
    origins: page.origins,
    observations: page.observations,
  };
}

function reportConclusion(
  { reader, quotes }: ClaimContext,
  { conclusion, changes }: ClaimPage['conclusions'][number],
): ReportConclusion {
  const { yardstick, likelihoodWords, confidence, basis, concludedAt, supersededAt } = conclusion;
  return {
    yardstick: yardsticks[yardstick].title,
    likelihood: { words: likelihoodWords, range: rangeOf(conclusion) },
    confidence: confidence === null ? null : confidenceInWords(confidence),
    reasoning: quotes.ofText(conclusion),
    origins: basis.origins,
    concludedAt,
    supersededAt,
    changes: changes === null ? null : changesInWords(reader, changes),
  };
}

function rangeOf({ yardstick, likelihood }: Conclusion): ReportConclusion['likelihood']['range'] {
  const level = yardsticks[yardstick].levels.find(({ code }) => code === likelihood);
  return level === undefined ? null : { from: level.from, to: level.to };
}

function confidenceInWords(code: NonNullable<Conclusion['confidence']>): ReportConclusion['confidence'] {
  const { words, test } = confidenceLevel(code);
  return { level: words, test };
}

function reportEvidence(
  { quotes, originOf, directness }: ClaimContext,
  { evidence, history, citation, isParty, values }: ClaimPassage,
): ReportEvidence {
  const { annotation, stance, takenAs, value, reason, judgedAt, withdrawal } = evidence;
  return {
    annotation,
    stance,
    passages: citation.passages.flatMap((passage) => {
      const target = citation.annotation.targets.find(({ id }) => id === passage.target);
      return target === undefined
        ? []
        : [{ quote: quotes.ofPassage(target, passage), from: originOf(passage) }];
    }),
    directness: directness.get(annotation) ?? null,
    isParty,
    credibility: credibilityInWords(evidence),
    takenAs,
    value,
    foundValues: values.map(({ words }) => words),
    reason,
    judgedAt,
    history: history.map((before) => ({
      stance: before.stance,
      credibility: credibilityInWords(before),
      reason: before.reason,
      judgedAt: before.judgedAt,
    })),
    withdrawal: evidence.supersededAt === null ? null : (withdrawal ?? ''),
  };
}

/** `2, probably true`; null for what was not judged. */
function credibilityInWords({ credibility }: Evidence): string | null {
  const level = admiraltyCredibility.levels.find(({ code }) => code === credibility);
  return level === undefined ? null : `${level.code}, ${level.words}`;
}

/** What changed between two conclusions, or since one, a sentence each. */
function changesInWords(reader: ReadonlyDatabase, { added, gone, grades, origins }: ChangedBasis): string[] {
  const before = countsInWords(origins.before);
  const now = countsInWords(origins.now);
  return [
    ...added.map(
      (evidence) => `New: ${evidenceWords(evidence, liveCitations(reader, [evidence.annotation])[0])}`,
    ),
    ...gone.map(({ words }) => `No longer in force: ${words}`),
    ...grades,
    ...(before === now ? [] : [`What supports it: ${now}; before: ${before}`]),
  ];
}

function countsInWords({ independent, ...counts }: OriginCounts): string {
  return originWords({ ...counts, origins: independent });
}
