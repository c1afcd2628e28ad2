import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { Claim, Question } from '../../../shared/model/claim.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** By what claims of one question stand in order. */
export type ClaimSort = 'changed' | 'statement' | 'speaker' | 'said' | 'event' | 'evidence' | 'likelihood';

/** Which claims are listed, and how. */
export interface ClaimArrangement {
  /** Each of its words must be in what is known of the claim. */
  readonly filter: string;
  /** Of this question alone; 'none': of no question; null: all. */
  readonly question: string | null;
  readonly sort: ClaimSort;
}

/** One line of the list: a question, or a claim that belongs to the question above it. */
export type ClaimLine =
  | {
      readonly type: 'question';
      /** Null: the claims of no question. */
      readonly question: Pick<Question, 'id' | 'words'> | null;
      /** How many of its claims are shown, and how many there are. */
      readonly shown: number;
      readonly all: number;
    }
  | { readonly type: 'claim'; readonly claim: Claim };

/** Names of tags, to be found by. */
export type TagNames = ReadonlyMap<string, string>;

/**
 * The claims as lines under their questions: questions in their order, claims of no question last. A question without
 * claims is listed as long as nothing is sought.
 */
export function arrangeClaims(
  { claims, questions }: { readonly claims: readonly Claim[]; readonly questions: readonly Question[] },
  { filter, question, sort }: ClaimArrangement,
  tagNames: TagNames,
): readonly ClaimLine[] {
  const words = foldedOnly(filter).split(' ').filter(Boolean);
  const all = Map.groupBy(claims, (claim) => claim.question?.id ?? null);
  const groups = [...questions.map(({ id, words: asked }) => ({ id, words: asked })), null];
  return groups.flatMap((group): readonly ClaimLine[] => {
    const id = group?.id ?? null;
    if (question !== null && question !== (id ?? 'none')) return [];
    const own = all.get(id) ?? [];
    const shown = words.length === 0 ? own : own.filter((claim) => fits(claim, words, tagNames));
    const isHidden = shown.length === 0 && (group === null || words.length > 0);
    if (isHidden) return [];
    return [
      { type: 'question', question: group, shown: shown.length, all: own.length },
      ...sorted(shown, sort).map((claim) => ({ type: 'claim' as const, claim })),
    ];
  });
}

/** The claims among lines, in their order. */
export function claimsOf(lines: readonly ClaimLine[]): readonly Claim[] {
  return lines.flatMap((line) => (line.type === 'claim' ? [line.claim] : []));
}

/** How many passages in force there are for a claim. */
function evidenceCount({ evidence }: Pick<Claim, 'evidence'>): number {
  return Object.values(evidence).reduce((sum, count) => sum + count, 0);
}

function fits(claim: Claim, words: readonly string[], tagNames: TagNames): boolean {
  const { statement, speaker, question, eventPlace, conclusion, tags } = claim;
  const text = foldedOnly(
    [
      statement,
      speaker?.name,
      question?.words,
      eventPlace,
      conclusion?.likelihoodWords,
      ...tags.map((tag) => tagNames.get(tag)),
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** As given for `changed`: core's answer has the last changed first. What is missing comes last. */
function sorted(claims: readonly Claim[], sort: ClaimSort): readonly Claim[] {
  switch (sort) {
    case 'changed':
      return claims;
    case 'statement':
      return claims.toSorted((one, other) => words.compare(one.statement, other.statement));
    case 'speaker':
      return claims.toSorted((one, other) => byName(one.speaker?.name, other.speaker?.name));
    case 'said':
      return claims.toSorted((one, other) => compareEdtf(one.said, other.said));
    case 'event':
      return claims.toSorted((one, other) => compareEdtf(one.eventDate, other.eventDate));
    case 'evidence':
      return claims.toSorted((one, other) => evidenceCount(other) - evidenceCount(one));
    case 'likelihood':
      return claims.toSorted((one, other) => likelihoodRank(other) - likelihoodRank(one));
  }
}

function byName(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return words.compare(one, other);
}

/** What cannot be judged is missing, and not in the middle. */
function likelihoodRank({ conclusion }: Claim): number {
  return conclusion?.likelihood == null ? -1 : Number(conclusion.likelihood);
}
