import type { ReportSnapshot, Told } from './snapshot.ts';

type ToldClaim = ReportSnapshot['claims'][number];

/** What a report says otherwise than the one before it, a sentence each; likelihood and confidence never share one. */
export function reportChanges(before: ReportSnapshot, now: ReportSnapshot): readonly string[] {
  const claimsBefore = new Map(before.claims.map((claim) => [claim.id, claim]));
  const claimsNow = new Set(now.claims.map(({ id }) => id));
  return [
    ...(before.state === now.state ? [] : [`The session: ${now.state}; before: ${before.state}.`]),
    ...now.claims.flatMap((claim) => {
      const same = claimsBefore.get(claim.id);
      return same === undefined ? [`New: claim “${claim.statement}”.`] : claimChanges(same, claim);
    }),
    ...before.claims
      .filter(({ id }) => !claimsNow.has(id))
      .map(({ statement }) => `Not in the queue any more: claim “${statement}”.`),
    ...toldChanges(before.documents, now.documents, 'document'),
    ...toldChanges(before.sources, now.sources, 'source'),
    ...toldChanges(before.searches, now.searches, 'search'),
    ...toldChanges(before.captures, now.captures, 'capture of'),
  ];
}

function claimChanges(before: ToldClaim, now: ToldClaim): readonly string[] {
  const name = `Claim “${now.statement}”`;
  return [
    ...(before.statement === now.statement ? [] : [`${name}: it read “${before.statement}” before.`]),
    ...(before.state === now.state ? [] : [`${name}: ${now.state}; before: ${before.state}.`]),
    ...conclusionChanges(before, now).map((words) => `${name}: ${words}`),
    ...(before.origins === now.origins
      ? []
      : [`${name}: supported by ${now.origins}; before: ${before.origins}.`]),
    ...toldChanges(before.evidence, now.evidence, 'passage').map((words) => `${name}: ${words}`),
  ];
}

function conclusionChanges(
  { conclusion: before }: ToldClaim,
  { conclusion: now }: ToldClaim,
): readonly string[] {
  if (now === null) return before === null ? [] : ['there is no conclusion any more.'];
  if (before === null)
    return [`concluded. Likelihood: ${now.likelihood}.`, `Confidence of the analyst: ${now.confidence}.`];
  const changes = [
    ...(before.likelihood === now.likelihood
      ? []
      : [`likelihood: ${now.likelihood}; before: ${before.likelihood}.`]),
    ...(before.confidence === now.confidence
      ? []
      : [`confidence of the analyst: ${now.confidence}; before: ${before.confidence}.`]),
  ];
  const isSame = changes.length === 0 && before.concludedAt !== now.concludedAt;
  return isSame ? ['concluded anew; the levels are the same as before.'] : changes;
}

function toldChanges(before: readonly Told[], now: readonly Told[], what: string): readonly string[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const kept = new Set(now.map(({ id }) => id));
  return [
    ...now.flatMap(({ id, label, words }) => {
      const same = known.get(id);
      if (same === undefined) return [`New: ${what} ${withWords(label, words)}.`];
      return same.words === words ? [] : [`Otherwise: ${what} ${label}: ${words}; before: ${same.words}.`];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map(({ label }) => `Not in the report any more: ${what} ${label}.`),
  ];
}

function withWords(label: string, words: string): string {
  return words === '' ? label : `${label}: ${words}`;
}
