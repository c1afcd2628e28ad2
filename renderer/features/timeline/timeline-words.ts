import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';
import type { Lane } from './shown-entries.ts';

/** What a lane is called. */
export const laneWords: Readonly<Record<Lane, string>> = {
  event: 'Events',
  claim: 'Claims',
  publication: 'Publications',
  capture: 'Captures',
};

/** What an entry of a lane is called. */
const kindWords: Readonly<Record<Lane, string>> = {
  event: 'event',
  claim: 'claimed',
  publication: 'published',
  capture: 'captured',
};

/** What happened at a date, in a word or two: "event", "captured", "event, suggested". */
export function kindOf({ lane, isAccepted }: Pick<TimelineEntry, 'lane' | 'isAccepted'>): string {
  return isAccepted ? kindWords[lane] : `${kindWords[lane]}, suggested`;
}

/** An entry in one line, for lists and screen readers: "3 March 1998, event, “3 March 1998”, The quay". */
export function entryWords(entry: TimelineEntry): string {
  const { date, words, place } = entry;
  const isQuoted = place !== null || entry.claim !== null;
  const pieces = [formatEdtf(date), kindOf(entry), isQuoted ? `“${words}”` : null, contextOf(entry)];
  return (
    pieces
      .filter((piece) => piece !== null)
      // Each piece runs in its own direction.
      .map((piece) => `\u2068${piece}\u2069`)
      .join(', ')
  );
}

/** Where the words of an entry are from: the title of its document; of a claim, where and how many passages say so. */
export function contextOf({ document, claim }: Pick<TimelineEntry, 'document' | 'claim'>): string {
  if (document !== null) return document.title;
  if (claim === null) return '';
  const { place, supports, disputes } = claim;
  const evidence = `${supports} for, ${disputes} against`;
  return place === null ? evidence : `${place}; ${evidence}`;
}

/** What a lane without dates says: what would stand in it; null where that needs no words. */
export const laneNoneWords: Readonly<Record<Lane, string | null>> = {
  event:
    'Dates that texts tell of stand here once they are accepted. “Suggested dates too” shows those that were found.',
  claim: 'Claims stand here once they say when what they claim happened.',
  publication: null,
  capture: null,
};
