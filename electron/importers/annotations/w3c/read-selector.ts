import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../../../shared/w3c/json-value.ts';
import type { PlaceRecord, PositionRecord, QuoteRecord } from '../annotation-record.ts';
import { recordLimits } from '../record-limits.ts';
import { readRegion } from './read-region.ts';
import { placeOfFragment } from './fragments.ts';
import { InvalidAnnotation, numberOf, textOf, typesOf } from './terms.ts';

/** A chain of selectors where each refines the one before it; the innermost is last. */
type Chain = readonly JsonObject[];

/**
 * The place that a target's selectors name together (https://www.w3.org/TR/annotation-model/#selectors): several are
 * different ways to the same place, of which the ones that name words count first. Throws InvalidAnnotation when none can be
 * used and one breaks the model.
 */
export function readSelectors(selectors: JsonValue | undefined): PlaceRecord {
  const chains: Chain[] = [];
  const problems: string[] = [];
  for (const selector of asList(selectors)) {
    for (const chain of chainsOf(selector)) chains.push(chain);
  }
  const places = chains.flatMap((chain) => {
    try {
      return readChain(chain);
    } catch (thrown) {
      if (!(thrown instanceof InvalidAnnotation)) throw thrown;
      problems.push(thrown.message);
      return [];
    }
  });
  const quote = places.find(({ type }) => type === 'quote');
  const position = places.find(({ type }) => type === 'position');
  if (quote?.type === 'quote') {
    const known = quote.position ?? (position?.type === 'position' ? position.position : null);
    return { ...quote, position: known };
  }
  const usable =
    places.find(({ type }) => type === 'range') ??
    position ??
    places.find(({ type }) => type === 'element') ??
    places.find(({ type }) => type === 'region');
  if (usable !== undefined) return usable;
  const [problem] = problems;
  if (problem !== undefined) throw new InvalidAnnotation(problem);
  return places[0] ?? { type: 'whole document' };
}

/** Selectors may be grouped in a Choice; only objects can be read. */
function chainsOf(selector: JsonValue): readonly Chain[] {
  if (!isJsonObject(selector)) return [[{ type: 'ExternalSelector', value: selector }]];
  if (typesOf(selector).includes('Choice')) return asList(selector['items']).flatMap(chainsOf);
  const refinements = asList(selector['refinedBy']).flatMap(chainsOf);
  return refinements.length === 0 ? [[selector]] : refinements.map((chain) => [selector, ...chain]);
}

/** Reads a chain from the outside in: what refines a quote lies within its words. */
function readChain(chain: Chain): PlaceRecord {
  return chain.map(readSelector).reduce(refine);
}

function refine(outer: PlaceRecord, inner: PlaceRecord): PlaceRecord {
  if (outer.type === 'quote' && inner.type === 'quote') return within(outer.quote, inner.quote) ?? inner;
  if (outer.type === 'quote' && inner.type === 'position') return partOf(outer.quote, inner.position);
  if (outer.type === 'position' && inner.type === 'quote') return { ...inner, position: null };
  if (outer.type === 'position' && inner.type === 'position') return shifted(outer.position, inner.position);
  if (outer.type === 'element' && inner.type === 'position') return { ...outer, within: inner.position };
  if (inner.type === 'position') {
    return {
      type: 'no words',
      reason: 'Its place is counted from a part of the page that only the page itself could tell.',
    };
  }
  return inner.type === 'whole document' ? outer : inner;
}

/** A quote inside of another's words, with these as its context. */
function within(outer: QuoteRecord, inner: QuoteRecord): PlaceRecord | null {
  const wanted = inner.prefix + inner.exact + inner.suffix;
  const found = outer.exact.indexOf(wanted);
  if (found === -1) return null;
  const start = found + inner.prefix.length;
  return { type: 'quote', quote: cut(outer, start, start + inner.exact.length), position: null };
}

function partOf(outer: QuoteRecord, { start, end }: PositionRecord): PlaceRecord {
  const characters = [...outer.exact];
  if (end > characters.length) {
    throw new InvalidAnnotation('A position selector refines a quote but lies beyond its words.');
  }
  const startUtf16 = characters.slice(0, start).join('').length;
  const endUtf16 = startUtf16 + characters.slice(start, end).join('').length;
  return { type: 'quote', quote: cut(outer, startUtf16, endUtf16), position: null };
}

function cut({ exact, prefix, suffix }: QuoteRecord, start: number, end: number): QuoteRecord {
  return {
    exact: exact.slice(start, end),
    prefix: prefix + exact.slice(0, start),
    suffix: exact.slice(end) + suffix,
  };
}

function shifted(outer: PositionRecord, inner: PositionRecord): PlaceRecord {
  const { unit } = outer;
  return {
    type: 'position',
    position: { start: outer.start + inner.start, end: outer.start + inner.end, unit },
  };
}

function readSelector(selector: JsonObject): PlaceRecord {
  const [type = ''] = typesOf(selector);
  switch (type) {
    case 'TextQuoteSelector':
      return { type: 'quote', quote: readQuote(selector), position: null };
    case 'TextPositionSelector':
      return { type: 'position', position: readPosition(selector) };
    case 'FragmentSelector': {
      const value = textOf(selector['value']);
      if (value === null) throw new InvalidAnnotation('A FragmentSelector has no value.');
      return placeOfFragment(value) ?? readRegion(value, selector['assay:boxes']) ?? placeOfId(value);
    }
    case 'CssSelector':
    case 'XPathSelector': {
      const value = textOf(selector['value']);
      if (value === null || value.trim() === '') throw new InvalidAnnotation(`A ${type} has no value.`);
      const language = type === 'CssSelector' ? 'css' : 'xpath';
      return { type: 'element', name: type, selector: { language, value }, within: null };
    }
    case 'RangeSelector':
      return readRange(selector);
    case 'ExternalSelector':
      return noWords('a selector that is not in the file');
    case '':
      return noWords('a selector without a type');
    default:
      return noWords(`the selector “${type.slice(0, 80)}”`);
  }
}

/** A fragment that can be an id names an element (RFC 3236); others a page, a region or a time. */
function placeOfId(value: string): PlaceRecord {
  if (!/^[\p{L}_][\p{L}\p{N}_.:-]{0,200}$/u.test(value))
    return noWords(`the fragment “${value.slice(0, 80)}”`);
  return { type: 'element', name: 'FragmentSelector', selector: { language: 'id', value }, within: null };
}

function noWords(how: string): PlaceRecord {
  return {
    type: 'no words',
    reason: `Its place is told by ${how}, which names no words that could be found.`,
  };
}

/** A TextQuoteSelector; its words as they are. Throws InvalidAnnotation without words or with too many. */
function readQuote(selector: JsonObject): QuoteRecord {
  const exact = textOf(selector['exact']);
  if (exact === null || exact.trim() === '')
    throw new InvalidAnnotation('A TextQuoteSelector has no words (exact).');
  if (exact.length > recordLimits.quoteCharacters) {
    throw new InvalidAnnotation(`Its quote is longer than ${recordLimits.quoteCharacters} characters.`);
  }
  // Context beyond some thousand characters tells nothing more.
  const prefix = (textOf(selector['prefix']) ?? '').slice(-2_000);
  const suffix = (textOf(selector['suffix']) ?? '').slice(0, 2_000);
  return { exact, prefix, suffix };
}

/** A TextPositionSelector, in code points. Throws InvalidAnnotation when it is not a range of whole numbers. */
export function readPosition(selector: JsonObject): PositionRecord {
  const start = numberOf(selector['start']);
  const end = numberOf(selector['end']);
  if (
    start === null ||
    end === null ||
    !Number.isSafeInteger(start) ||
    !Number.isSafeInteger(end) ||
    start < 0
  ) {
    throw new InvalidAnnotation('A TextPositionSelector has no whole numbers for its start and end.');
  }
  if (end <= start) throw new InvalidAnnotation('A TextPositionSelector ends before it starts.');
  return { start, end, unit: 'code points' };
}

/** A RangeSelector goes from the beginning of its first to the beginning of its second selector. */
function readRange(selector: JsonObject): PlaceRecord {
  const from = readSelectors(selector['startSelector']);
  const to = readSelectors(selector['endSelector']);
  if (from.type === 'quote' && to.type === 'quote') {
    return { type: 'range', from: from.quote, to: to.quote, includesTo: false };
  }
  if (from.type === 'position' && to.type === 'position') {
    if (to.position.start <= from.position.start)
      throw new InvalidAnnotation('A RangeSelector ends before it starts.');
    const position = { ...from.position, end: to.position.start };
    return { type: 'position', position };
  }
  return noWords('a RangeSelector between parts of the page');
}
