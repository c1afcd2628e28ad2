import type { Finding, ShownFinding, TextRange } from '../../../shared/model/finding.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import { findFindingSet } from '../../store/repositories/finding-sets.ts';
import { listAcceptedFindingsOf, rejectionsFor } from '../../store/repositories/findings.ts';
import { listMentions, type StoredMention } from '../../store/repositories/mentions.ts';
import type { Store } from '../../store/store.ts';
import type { Finder } from './finder.ts';
import type { PlacesOnCapture } from './places-on-capture.ts';
import { type PlacedDecision, showFindings } from './shown-findings.ts';

/** Findings as they are shown on a capture. */
export interface FindingsOnCapture {
  /** In the order of the text; `isFound` is false until they were looked for. Nothing for a capture that is not there. */
  list(capture: string): Promise<{ readonly isFound: boolean; readonly findings: readonly ShownFinding[] }>;
  /** Where the mentions of the capture's document stand on it; those whose words are gone are left out. */
  mentions(capture: string): readonly (TextRange & { readonly mention: string })[];
}

export function createFindingsOnCapture(
  { reader }: Store,
  finder: Finder,
  places: PlacesOnCapture,
): FindingsOnCapture {
  function copyOf(id: string) {
    const capture = findCapture(reader, id);
    const text = findCaptureText(reader, id);
    return capture === undefined || text === undefined
      ? undefined
      : { document: capture.document, copy: { id, text } };
  }

  return {
    list: async (capture) => {
      const { version } = await finder.extractors();
      const found = copyOf(capture);
      if (found === undefined) return { isFound: false, findings: [] };
      const { document, copy } = found;
      const suggestions = findFindingSet(reader, capture, version);
      const mentions = listMentions(reader, { document });
      const others = listAcceptedFindingsOf(reader, document);
      const placed = places.placesOf(copy, [...mentions, ...others]);
      const accepted = [
        ...mentions.map((mention) => ({ id: mention.id, finding: findingOfMention(mention) })),
        ...others,
      ].flatMap(({ id, finding }): PlacedDecision[] => {
        const place = placed.get(id);
        if (place === undefined) return [];
        const exact = copy.text.slice(place.start, place.end);
        return [{ id, finding: { ...finding, ...place, exact } }];
      });
      const rejections = rejectionsFor(reader, document);
      const decided = { copy, suggestions: suggestions ?? [], accepted, rejections };
      return { isFound: suggestions !== undefined, findings: showFindings(decided, places) };
    },

    mentions: (capture) => {
      const found = copyOf(capture);
      if (found === undefined) return [];
      const mentions = listMentions(reader, { document: found.document });
      return [...places.placesOf(found.copy, mentions)]
        .map(([mention, place]) => ({ mention, ...place }))
        .sort((one, other) => one.start - other.start);
    },
  };
}

/** A mention as the finding it was. Its scope is that of the copy it was accepted on. */
function findingOfMention(mention: StoredMention): Finding {
  const { start, end, exact, form, name, isAnonymous, use, date, dateWords, scope } = mention;
  return {
    kind: 'mention',
    start,
    end,
    exact,
    value: { form, name, isAnonymous, use, date, dateWords, scope },
  };
}
