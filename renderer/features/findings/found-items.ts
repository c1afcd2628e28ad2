import type { TextRange } from '../../../shared/model/capture.ts';
import {
  type Finding,
  type FindingKind,
  findingKey,
  type ShownFinding,
} from '../../../shared/model/finding.ts';
import type { Mention } from '../../../shared/model/mention.ts';

/** What was found in a copy of a document, or marked in it by hand, and what became of it. */
export interface FoundItem {
  /** A mention's id; of all else the finding's key. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly state: 'suggested' | 'accepted' | 'rejected';
  /** Where it stands in the copy, UTF-16; null where its words are gone from it. */
  readonly range: TextRange | null;
  /** The words of the copy that rest on a mention; null where that is not told, or they are gone. */
  readonly scope: TextRange | null;
  readonly exact: string;
  /** Null for a mention that was marked by hand, or whose finding is not of this copy. */
  readonly finding: Finding | null;
  /** The mention it became; null for all that is not an accepted mention. */
  readonly mention: Mention | null;
  /** Id of what was decided, to take it back; null while it is suggested. */
  readonly decision: string | null;
}

/** Where a mention stands on a copy, and the words of the copy that rest on it. */
export interface MentionPlace extends TextRange {
  readonly mention: string;
  readonly scope: TextRange | null;
}

/** What core knows of one copy of a document. */
export interface FoundParts {
  readonly findings: readonly ShownFinding[];
  /** Of the document. */
  readonly mentions: readonly Mention[];
  /** Where they stand on the copy. */
  readonly places: readonly MentionPlace[];
}

/**
 * Mentions and findings of a copy together, in the order of its text; mentions whose words are gone stand last. A
 * finding that became a mention is listed once, as the mention.
 */
export function foundItems({ findings, mentions, places }: FoundParts): readonly FoundItem[] {
  const placeOf = new Map(places.map((place) => [place.mention, place]));
  const known = new Set(mentions.map(({ id }) => id));
  const findingOf = new Map(findings.map((shown) => [shown.decision, shown.finding]));
  const items = [
    ...mentions.map((mention) => fromMention(mention, placeOf.get(mention.id), findingOf)),
    ...findings.filter(({ decision }) => decision === null || !known.has(decision)).map(fromFinding),
  ];
  return items.sort(inTextOrder);
}

function fromMention(
  mention: Mention,
  place: MentionPlace | undefined,
  findingOf: ReadonlyMap<string | null, Finding>,
): FoundItem {
  return {
    id: mention.id,
    kind: 'mention',
    state: 'accepted',
    range: place === undefined ? null : { start: place.start, end: place.end },
    scope: place?.scope ?? null,
    exact: mention.exact,
    finding: findingOf.get(mention.id) ?? null,
    mention,
    decision: mention.id,
  };
}

function fromFinding({ key, finding, state, decision }: ShownFinding): FoundItem {
  const { kind, start, end, exact } = finding;
  const scope = finding.kind === 'mention' ? finding.value.scope : null;
  return { id: key, kind, state, range: { start, end }, scope, exact, finding, mention: null, decision };
}

function inTextOrder({ range: one }: FoundItem, { range: other }: FoundItem): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.start - other.start || other.end - one.end;
}

/**
 * The item of an id. The key of a finding is that of the mention it became too: one that was accepted, or whose mention
 * was taken back, is still the same.
 */
export function itemOf(items: readonly FoundItem[], id: string | null): FoundItem | undefined {
  if (id === null) return undefined;
  return (
    items.find((item) => item.id === id) ??
    items.find(({ mention, finding }) => mention !== null && finding !== null && findingKey(finding) === id)
  );
}

/** The next or previous item after one, or after an offset where there is none; goes round at the ends. */
export function neighbourItem(
  items: readonly FoundItem[],
  from: { readonly id: string | null; readonly offset: number },
  step: 1 | -1,
): FoundItem | undefined {
  const placed = items.filter(({ range }) => range !== null);
  const at = placed.findIndex(({ id }) => id === from.id);
  if (at !== -1) return placed[(at + step + placed.length) % placed.length];
  const ahead = placed.findIndex(({ range }) => range !== null && range.start >= from.offset);
  if (step === 1) return placed[Math.max(0, ahead)];
  return ahead === -1 ? placed.at(-1) : placed[(ahead - 1 + placed.length) % placed.length];
}
