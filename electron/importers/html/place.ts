import { type BlockPlace, quoted, shapeAt } from '../text/block-place.ts';
import type { Block } from '../../../shared/model/capture.ts';
import type { BlockShape } from '../text/text-builder.ts';
import type { DomElement } from './dom.ts';

/** Where a node of a page stands, as far as the block of its words depends on it. */
export interface Place extends BlockPlace {
  /** Level of the heading around it; null outside of headings. */
  readonly heading: number | null;
  /** The note around it; null outside of notes. */
  readonly note: PageNote | null;
  readonly isPreformatted: boolean;
  /** In a table cell or a caption: one block, in which inner blocks are lines. */
  readonly isOneBlock: boolean;
  /** The number that the next item of the list gets; null in a list without numbers. */
  readonly counter: { next: number } | null;
}

/** A note of a book: what its blocks and the signs that lead to it have in common. */
export type PageNote = Pick<Extract<Block, { type: 'note' }>, 'kind' | 'label'>;

/** The place of a page's body. */
export const outermost: Place = {
  quoteDepth: 0,
  heading: null,
  note: null,
  isPreformatted: false,
  isOneBlock: false,
  listDepth: -1,
  item: null,
  counter: null,
};

/** The place inside a table cell or a caption. */
export const oneBlock: Place = { ...outermost, isOneBlock: true };

/** Gives the block that words at `place` of a page form; to be asked once for each block. */
export function pageShapeAt(place: Place): BlockShape {
  if (place.note !== null) return { type: 'note', ...place.note, ...quoted(place) };
  if (place.heading !== null) return { type: 'heading', level: place.heading, ...quoted(place) };
  return shapeAt(place);
}

/** The place inside a list that stands at `place`. */
export function insideList(list: DomElement, place: Place): Place {
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const counter = list.localName === 'ol' ? { next: Number.isSafeInteger(start) ? start : 1 } : null;
  return { ...place, listDepth: place.listDepth + 1, counter, heading: null };
}

/** The place inside the next item of the list around `place`. */
export function insideItem(element: DomElement, place: Place): Place {
  const { counter } = place;
  const value = Number.parseInt(element.getAttribute('value') ?? '', 10);
  if (counter && Number.isSafeInteger(value)) counter.next = value;
  const ordinal = counter ? counter.next++ : null;
  return { ...place, item: { ordinal, hasBegun: false }, heading: null };
}

/** The place inside a heading at `place`, of the level it had before Readability changed it. */
export function insideHeading(element: DomElement, place: Place): Place {
  const level = element.getAttribute('data-assay-level') ?? element.localName.slice(1);
  return { ...place, heading: Number(level) };
}

/** The place inside a note: it is no item of the list that notes often stand in. */
export function insideNote(note: PageNote, place: Place): Place {
  return { ...place, note, listDepth: -1, item: null, counter: null, heading: null };
}

/** The place inside a block quotation at `place`. */
export function insideQuote(place: Place): Place {
  return { ...place, quoteDepth: place.quoteDepth + 1 };
}
