import { describe } from '../../../shared/anchoring/describe.ts';
import type { Finding, ShownFinding, TextRange } from '../../../shared/model/finding.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import { findFindingSet } from '../../store/repositories/finding-sets.ts';
import { listAcceptedFindingsOf, rejectionsFor } from '../../store/repositories/findings.ts';
import { listMentions, type StoredMention } from '../../store/repositories/mentions.ts';
import type { Store } from '../../store/store.ts';
import { keptUntilWritten } from '../kept-until-written.ts';
import type { Finder } from './finder.ts';
import type { CopyText, Pinned, PlacesOnCapture } from './places-on-capture.ts';
import { type PlacedDecision, showFindings } from './shown-findings.ts';

/** Where a mention stands on a copy, and the words there that rest on it. */
export interface PlacedMention extends TextRange {
  readonly mention: string;
  readonly scope: TextRange | null;
}

export interface ShownOnCapture {
  readonly isFound: boolean;
  readonly findings: readonly ShownFinding[];
}

/** Findings as they are shown on a capture. */
export interface FindingsOnCapture {
  /** In the order of the text; `isFound` is false until they were looked for. Nothing for a capture that is not there. */
  list(capture: string): Promise<ShownOnCapture>;
  /** The same at once, for extractors of this version: what is decided next is decided about what is there. */
  listNow(capture: string, version: string): ShownOnCapture;
  /** Where the mentions of the capture's document stand on it, in order; those whose words are gone are left out. */
  mentions(capture: string): readonly PlacedMention[];
}

/** Tells what was found in a copy, with what people decided about it wherever that stands in this copy. */
export function createFindingsOnCapture(
  store: Store,
  finder: Finder,
  places: PlacesOnCapture,
): FindingsOnCapture {
  const { reader } = store;
  function copyOf(id: string): { readonly document: string; readonly copy: CopyText } | undefined {
    const capture = findCapture(reader, id);
    const text = findCaptureText(reader, id);
    return capture === undefined || text === undefined
      ? undefined
      : { document: capture.document, copy: { id, text } };
  }

  /** Mentions on a copy. What rests on one is found there by its own words. */
  function placeMentions(copy: CopyText, mentions: readonly StoredMention[]): PlacedMention[] {
    const placed = places.placesOf(copy, [...mentions, ...mentions.flatMap(scopeOf(copy))]);
    return mentions
      .flatMap(({ id: mention }) => {
        const place = placed.get(mention);
        return place === undefined
          ? []
          : [{ mention, ...place, scope: placed.get(scopeId(mention)) ?? null }];
      })
      .sort((one, other) => one.start - other.start);
  }

  function scopeOf(copy: CopyText) {
    return ({ id, capture, scope }: StoredMention): readonly Pinned[] => {
      if (scope === null) return [];
      const pinned = { id: scopeId(id), capture, ...scope };
      if (capture === copy.id) return [{ ...pinned, exact: '', prefix: '', suffix: '' }];
      const text = findCaptureText(reader, capture);
      return text === undefined ? [] : [{ ...pinned, ...describe(text, scope) }];
    };
  }

  function shownOn(capture: string, version: string): ShownOnCapture {
    const found = copyOf(capture);
    if (found === undefined) return { isFound: false, findings: [] };
    const { document, copy } = found;
    const suggestions = findFindingSet(reader, capture, version);
    const mentions = listMentions(reader, { document });
    const byId = new Map(mentions.map((mention) => [mention.id, mention]));
    const others = listAcceptedFindingsOf(reader, document);
    const placedOthers = places.placesOf(copy, others);
    const accepted: PlacedDecision[] = [
      ...placeMentions(copy, mentions).flatMap((placed) => {
        const mention = byId.get(placed.mention);
        return mention === undefined ? [] : [{ id: mention.id, finding: asFinding(copy, mention, placed) }];
      }),
      ...others.flatMap(({ id, finding }) => {
        const place = placedOthers.get(id);
        return place === undefined ? [] : [{ id, finding: { ...finding, ...wordsAt(copy, place) } }];
      }),
    ];
    const decided = {
      copy,
      suggestions: suggestions ?? [],
      accepted,
      rejections: rejectionsFor(reader, document),
    };
    return { isFound: suggestions !== undefined, findings: showFindings(decided, places) };
  }

  const shown = keptUntilWritten<ShownOnCapture>(store, mostKept);
  const placedMentions = keptUntilWritten<readonly PlacedMention[]>(store, mostKept);
  const listNow = (capture: string, version: string) => shown(capture, () => shownOn(capture, version));
  return {
    listNow,

    list: async (capture) => listNow(capture, (await finder.extractors()).version),

    mentions: (capture) =>
      placedMentions(capture, () => {
        const found = copyOf(capture);
        return found === undefined
          ? []
          : placeMentions(found.copy, listMentions(reader, { document: found.document }));
      }),
  };
}

/** Both panes of the reader, and the copies they are compared with. */
const mostKept = 4;

function scopeId(mention: string): string {
  return `scope of ${mention}`;
}

function wordsAt({ text }: CopyText, { start, end }: TextRange) {
  return { start, end, exact: text.slice(start, end) };
}

/** A mention as a finding at its place on a copy. */
function asFinding(copy: CopyText, mention: StoredMention, placed: PlacedMention): Finding {
  const { form, name, isAnonymous, use, date, dateWords } = mention;
  const value = { form, name, isAnonymous, use, date, dateWords, scope: placed.scope };
  return { kind: 'mention', ...wordsAt(copy, placed), value };
}
