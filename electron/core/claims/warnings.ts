import type {
  AssertionKind,
  Claim,
  ClaimWarning,
  CredibilityLevelCode,
  Stance,
} from '../../../shared/model/claim.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { keptOrigins } from '../../store/origins/kept-origins.ts';
import { listEvidence } from '../../store/repositories/evidence.ts';
import { listed } from '../sources/hangs.ts';
import { basisNow, changesBetween } from './basis.ts';
import { changeWords } from './change-words.ts';
import { type Party, partyFinder } from './parties.ts';

/** Evidence as warnings look at it; `id` is null for what is not judged yet. */
export interface WeighedEvidence {
  readonly id: string | null;
  readonly stance: Stance;
  readonly credibility: CredibilityLevelCode | null;
  /** One for each of its passages. */
  readonly questions: readonly OriginQuestion[];
}

/** What a person should know before relying on what was judged of a claim. */
export function claimWarnings(reader: ReadonlyDatabase, claim: Claim): ClaimWarning[] {
  const evidence = weighedEvidence(reader, claim.id);
  return [
    ...evidenceWarnings(reader, claim.asserts, evidence),
    ...confidenceWarnings(reader, claim, evidence),
    ...basisWarnings(reader, claim),
  ];
}

/** The evidence of a claim that is in force. */
export function weighedEvidence(
  reader: ReadonlyDatabase,
  claim: string,
): readonly (WeighedEvidence & { readonly annotation: string })[] {
  const evidence = listEvidence(reader, { claims: [claim] });
  const questions = keptOrigins(reader).questionsOf(evidence.map(({ annotation }) => annotation));
  return evidence.map(({ id, annotation, stance, credibility }, index) => ({
    id,
    annotation,
    stance,
    credibility,
    questions: questions[index] ?? [],
  }));
}

/** What there is to be said of evidence whatever is concluded from it. */
export function evidenceWarnings(
  reader: ReadonlyDatabase,
  asserts: AssertionKind,
  evidence: readonly WeighedEvidence[],
): ClaimWarning[] {
  return [
    ...(asserts === 'what happened' ? partyWarnings(reader, evidence) : []),
    ...confirmedWarnings(reader, evidence),
  ];
}

function partyWarnings(reader: ReadonlyDatabase, evidence: readonly WeighedEvidence[]): ClaimWarning[] {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  if (supporting.length === 0) return [];
  const partiesOf = partyFinder(reader);
  const parties = new Map<string, Party>();
  for (const { questions } of supporting) {
    for (const question of questions) {
      const found = partiesOf(question);
      if (found.length === 0) return [];
      for (const party of found) parties.set(party.id, party);
    }
  }
  if (parties.size === 0) return [];
  const names = listed([...parties.values()].map(({ name }) => name));
  const whole =
    supporting.length === 1
      ? 'The only passage that supports this claim is a statement'
      : `All ${supporting.length} passages that support this claim are statements`;
  const whose = parties.size === 1 ? 'of a party to the matter' : 'of parties to the matter';
  return [
    {
      kind: 'only party statements',
      words: `${whole} ${whose}: ${names}. ${parties.size === 1 ? 'This shows' : 'These show'} what was said; what happened is not shown independently of ${parties.size === 1 ? 'it' : 'them'}.`,
      evidence: idsOf(supporting),
    },
  ];
}

function confirmedWarnings(reader: ReadonlyDatabase, evidence: readonly WeighedEvidence[]): ClaimWarning[] {
  const confirmed = evidence.filter(({ credibility }) => credibility === '1');
  return [...Map.groupBy(confirmed, ({ stance }) => stance)].flatMap(([stance, own]): ClaimWarning[] => {
    const report = originsOf(
      reader,
      evidence.filter((each) => each.stance === stance),
    );
    if (report.origins.length >= 2) return [];
    return [
      {
        kind: 'confirmed without independent origins',
        words: `Judged “1, confirmed”, ${originSentence(report)}`,
        evidence: idsOf(own),
      },
    ];
  });
}

function confidenceWarnings(
  reader: ReadonlyDatabase,
  { conclusion }: Claim,
  evidence: readonly WeighedEvidence[],
): ClaimWarning[] {
  if (conclusion?.confidence !== 'high') return [];
  const weighty = evidence.filter(({ stance }) => stance === 'supports' || stance === 'disputes');
  const isMet = [...Map.groupBy(weighty, ({ stance }) => stance).values()].some(
    (side) =>
      side.some(({ credibility }) => credibility === '1' || credibility === '2') &&
      originsOf(reader, side).origins.length >= 2,
  );
  if (isMet) return [];
  return [
    {
      kind: 'confidence above its test',
      words:
        'High confidence asks for information judged “1, confirmed” or “2, probably true” from two or more independent origins; what is recorded does not show that.',
      evidence: idsOf(weighty),
    },
  ];
}

function basisWarnings(reader: ReadonlyDatabase, { id, conclusion }: Claim): ClaimWarning[] {
  if (conclusion === null) return [];
  const changes = changesBetween(reader, conclusion.basis, basisNow(reader, id), null);
  if (changes === null) return [];
  return [
    {
      kind: 'basis changed',
      words: `What the conclusion rests on has changed since it was drawn: ${changeWords(changes)}.`,
      evidence: changes.added.map((each) => each.id),
    },
  ];
}

function originsOf(reader: ReadonlyDatabase, evidence: readonly WeighedEvidence[]): OriginReport {
  const { facts, walk } = keptOrigins(reader);
  return countOrigins(
    evidence.flatMap(({ questions }) => questions),
    facts,
    walk,
  );
}

/** What is known of fewer than two origins; the second half of a sentence, with those that follow it. */
function originSentence({ origins, unknown, passages }: OriginReport): string {
  const unknownWords =
    unknown.length === 0
      ? ''
      : ` The origin of ${unknown.length === 1 ? 'one passage' : `${unknown.length} passages`} is unknown, which is not shown to be independent.`;
  const [origin] = origins;
  if (origin === undefined) return `but no independent origin is shown.${unknownWords}`;
  const roots = listed(origin.roots.map(({ label }) => `“${label}”`));
  const because = origin.because.length === 0 ? '' : ` (${origin.because.join('; ')})`;
  const from =
    passages.length === 1
      ? 'but the one passage comes from'
      : `but all origins that are known of its ${passages.length} passages are one:`;
  return `${from} ${roots}${because}.${unknownWords}`;
}

function idsOf(evidence: readonly WeighedEvidence[]): string[] {
  return evidence.flatMap(({ id }) => (id === null ? [] : [id]));
}
