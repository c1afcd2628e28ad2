import type { BriefClaim } from '../../../shared/model/claim.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** What can be chosen where a claim is asked for. */
export type ClaimOption =
  | { readonly type: 'claim'; readonly claim: BriefClaim }
  | { readonly type: 'create'; readonly statement: string };

const longestList = 50;

/**
 * The claims that a typed query leaves, each of its words somewhere in the statement, the question or the speaker's name;
 * those whose statement begins with it first, then in the order given. While nothing is typed, `first` comes first. A new
 * claim of the typed words is offered last, or of `words` while nothing is typed; neither where a claim says just that.
 */
export function claimOptions(
  claims: readonly BriefClaim[],
  query: string,
  {
    first = null,
    words = '',
    excluded = [],
  }: {
    /** The claim last judged for. */
    readonly first?: string | null;
    /** What a new claim is made of while nothing is typed; empty: none is offered then. */
    readonly words?: string;
    /** Ids of claims that cannot be chosen. */
    readonly excluded?: readonly string[];
  } = {},
): readonly ClaimOption[] {
  const typed = query.trim().replaceAll(/\s+/g, ' ');
  const sought = foldedOnly(typed);
  const parts = sought.split(' ').filter(Boolean);
  const found = claims
    .filter(({ id }) => !excluded.includes(id))
    .map((claim) => ({ claim, rank: rankOf(claim, { sought, parts, first }) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .slice(0, longestList);
  const statement = typed || words;
  const isKnown = claims.some((claim) => foldedOnly(claim.statement) === foldedOnly(statement));
  return [
    ...found.map(({ claim }): ClaimOption => ({ type: 'claim', claim })),
    ...(statement === '' || isKnown ? [] : [{ type: 'create' as const, statement }]),
  ];
}

/** Lower is better; null: it does not match. */
function rankOf(
  { id, statement, question, speaker }: BriefClaim,
  {
    sought,
    parts,
    first,
  }: { readonly sought: string; readonly parts: readonly string[]; readonly first: string | null },
): number | null {
  if (sought === '') return id === first ? 0 : 1;
  const folded = foldedOnly(statement);
  if (folded.startsWith(sought)) return 0;
  if (folded.includes(sought)) return 1;
  const all = `${folded} ${foldedOnly(question?.words ?? '')} ${foldedOnly(speaker?.name ?? '')}`;
  return parts.every((part) => all.includes(part)) ? 2 : null;
}
