import { anchorQuote } from '../../../shared/anchoring/anchor-quote.ts';
import { describe } from '../../../shared/anchoring/describe.ts';
import { finish } from '../../../shared/anchoring/slices.ts';
import { indexInSlices, type TextIndex } from '../../../shared/anchoring/text-index.ts';
import type { Block } from '../../../shared/model/capture.ts';
import type { OriginPlace, OriginPlaces } from '../../../shared/origins/origin-facts.ts';
import type { ReadonlyDatabase } from '../database.ts';
import { findCaptureText } from '../repositories/captures.ts';
import { blocksOf } from '../repositories/origins.ts';

/** Where words stand in a document's copies. Texts never change, so that what was found once is kept. */
export interface Copies {
  /** These words, and the same words in the newest copy where they stand there. */
  inNewest(place: OriginPlace, newest: string | null): OriginPlaces;
  /** The paragraph that a place begins in; the place itself where it is in none. */
  paragraphAt(place: OriginPlace): OriginPlace;
}

/** More places than this are not kept; they are looked for again. */
const mostKept = 20_000;
const mostBlocksKept = 200;

const known = new WeakMap<ReadonlyDatabase, Copies>();

/** The copies of the documents in a project. */
export function copiesIn(database: ReadonlyDatabase): Copies {
  const copies = known.get(database) ?? createCopies(database);
  known.set(database, copies);
  return copies;
}

function createCopies(reader: ReadonlyDatabase): Copies {
  let last: { readonly capture: string; readonly index: TextIndex } | undefined;
  const found = new Map<string, OriginPlace | null>();
  const blocks = new Map<string, readonly Block[]>();

  function seek({ capture, start, end }: OriginPlace, newest: string): OriginPlace | null {
    const text = findCaptureText(reader, capture);
    if (text === undefined) return null;
    const newText = findCaptureText(reader, newest);
    if (newText === undefined) return null;
    const quote = { ...describe(text, { start, end }), start, end };
    if (last?.capture !== newest) last = { capture: newest, index: finish(indexInSlices(newText)) };
    const anchoring = anchorQuote(last.index, quote);
    return anchoring.state === 'orphaned'
      ? null
      : { capture: newest, start: anchoring.start, end: anchoring.end };
  }

  function blocksIn(capture: string): readonly Block[] {
    const known = blocks.get(capture);
    if (known !== undefined) return known;
    // Written by `keepExtraction` from values of this type.
    const read = JSON.parse(blocksOf(reader, capture) ?? '[]') as readonly Block[];
    if (blocks.size >= mostBlocksKept) blocks.clear();
    blocks.set(capture, read);
    return read;
  }

  return {
    inNewest: (place, newest) => {
      if (newest === null || newest === place.capture) return [place];
      const key = `${place.capture} ${place.start} ${place.end} ${newest}`;
      const known = found.get(key);
      const there = known === undefined ? seek(place, newest) : known;
      if (found.size >= mostKept) found.clear();
      found.set(key, there);
      return there === null ? [place] : [place, there];
    },

    paragraphAt: (place) => {
      const block = blocksIn(place.capture).find(({ end }) => end > place.start);
      return block === undefined || block.start > place.start
        ? place
        : { capture: place.capture, start: block.start, end: Math.max(block.end, place.end) };
    },
  };
}
