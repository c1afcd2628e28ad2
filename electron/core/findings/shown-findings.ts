import { firstWhere } from '../../../shared/lists/first-where.ts';
import {
  type Finding,
  findingKey,
  type ShownFinding,
  type TextRange,
} from '../../../shared/model/finding.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import type { Rejection } from '../../store/repositories/findings.ts';
import type { CopyText, PlacesOnCapture } from './places-on-capture.ts';

/** A finding that was taken over, at its place on the copy that is shown. */
export interface PlacedDecision {
  readonly id: string;
  readonly finding: Finding;
}

interface Decided {
  readonly copy: CopyText;
  readonly suggestions: readonly Finding[];
  readonly accepted: readonly PlacedDecision[];
  readonly rejections: readonly Rejection[];
}

/**
 * The findings of a copy with what was decided, in the order of its text. What overlaps something accepted of the same kind is
 * not suggested again.
 */
export function showFindings(
  { copy, suggestions, accepted, rejections }: Decided,
  places: PlacesOnCapture,
): ShownFinding[] {
  const shown: ShownFinding[] = accepted.map(({ id, finding }) => ({
    key: findingKey(finding),
    finding,
    state: 'accepted',
    decision: id,
  }));
  const overlapsAccepted = overlapChecker(accepted.map(({ finding }) => finding));
  const rejectionOf = rejectionFinder({ copy, suggestions, rejections }, places);
  for (const finding of suggestions) {
    if (overlapsAccepted(finding)) continue;
    const decision = rejectionOf(finding)?.id ?? null;
    shown.push({
      key: findingKey(finding),
      finding,
      state: decision === null ? 'suggested' : 'rejected',
      decision,
    });
  }
  return shown.sort(({ finding: one }, { finding: other }) => one.start - other.start || one.end - other.end);
}

/** Whether a finding shares at least half of itself, or of the other one, with one of the same kind among these. */
function overlapChecker(accepted: readonly Finding[]): (finding: Finding) => boolean {
  const byKind = Map.groupBy(accepted, ({ kind }) => kind);
  const sorted = new Map(
    [...byKind].map(([kind, findings]) => [kind, findings.toSorted((one, other) => one.start - other.start)]),
  );
  const longest = accepted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (finding) => {
    const others = sorted.get(finding.kind) ?? [];
    for (let at = firstFrom(others, finding.start - longest); at < others.length; at += 1) {
      const other = others[at];
      if (other === undefined || other.start >= finding.end) return false;
      if (sharesHalf(finding, other)) return true;
    }
    return false;
  };
}

function sharesHalf(one: TextRange, other: TextRange): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 >= Math.min(one.end - one.start, other.end - other.start);
}

/** The index of the first that begins at or after an offset. */
function firstFrom(sorted: readonly TextRange[], offset: number): number {
  return firstWhere(sorted.length, (index) => (sorted[index]?.start ?? 0) >= offset);
}

/**
 * Gives the rejection that holds for a suggested finding. Words are the same with case, diacritics and white space aside; a
 * rejection of one place holds where its words stand between the words it was made between, in any copy.
 */
function rejectionFinder(
  { copy, suggestions, rejections }: Pick<Decided, 'copy' | 'suggestions' | 'rejections'>,
  places: PlacesOnCapture,
): (finding: Finding) => Rejection | undefined {
  const found = new Map<Finding, Rejection>();
  const byWords = Map.groupBy(rejections, ({ kind, exact }) => wordsKey(kind, exact));
  if (byWords.size === 0) return () => undefined;
  const suggestedByWords = Map.groupBy(suggestions, ({ kind, exact }) => wordsKey(kind, exact));
  for (const [words, rejectionsOfWords] of byWords) {
    const findings = suggestedByWords.get(words) ?? [];
    if (findings.length === 0) continue;
    for (const rejection of rejectionsOfWords) {
      for (const finding of rejectedBy(rejection, findings, { copy, places }))
        if (!found.has(finding)) found.set(finding, rejection);
    }
  }
  return (finding) => found.get(finding);
}

/** Which of the findings with the words of a rejection it holds for. */
function rejectedBy(
  rejection: Rejection,
  findings: readonly Finding[],
  { copy, places }: { readonly copy: CopyText; readonly places: PlacesOnCapture },
): readonly Finding[] {
  if (rejection.scope !== 'place') return findings;
  const unchanged = findings.filter((finding) => standsBetween(copy.text, finding, rejection));
  if (unchanged.length > 0) return unchanged;
  const place = places.placeOfQuote(copy, rejection);
  return place === null ? [] : findings.filter((finding) => sharesHalf(finding, place));
}

function wordsKey(kind: string, words: string): string {
  return `${kind} ${foldedOnly(words).trim()}`;
}

function standsBetween(text: string, { start, end }: TextRange, { prefix, suffix }: Rejection): boolean {
  return (
    start >= prefix.length && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end)
  );
}
