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
  const rejectionOf = rejectionFinder(copy, rejections, places);
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
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives the rejection that holds for a finding. Words are the same with case, diacritics and white space aside; a
 * rejection of one place holds where its words stand between the words it was made between, in any copy.
 */
function rejectionFinder(
  copy: CopyText,
  rejections: readonly Rejection[],
  places: PlacesOnCapture,
): (finding: Finding) => Rejection | undefined {
  const byWords = Map.groupBy(rejections, ({ kind, exact }) => wordsKey(kind, exact));
  const placed = new Map<Rejection, TextRange | null>();
  const placeOf = (rejection: Rejection): TextRange | null => {
    const known = placed.get(rejection);
    if (known !== undefined) return known;
    const place = places.placeOfQuote(copy, rejection);
    placed.set(rejection, place);
    return place;
  };
  return (finding) => {
    const candidates = byWords.get(wordsKey(finding.kind, finding.exact));
    return candidates?.find((rejection) => {
      if (rejection.scope !== 'place') return true;
      if (standsBetween(copy.text, finding, rejection)) return true;
      const place = placeOf(rejection);
      return place !== null && sharesHalf(finding, place);
    });
  };
}

function wordsKey(kind: string, words: string): string {
  return `${kind} ${foldedOnly(words).trim()}`;
}

function standsBetween(text: string, { start, end }: TextRange, { prefix, suffix }: Rejection): boolean {
  return (
    start >= prefix.length && text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end)
  );
}
