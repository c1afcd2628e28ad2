import type { TextRange } from '../model/capture.ts';
import { makeFindable } from '../text/find.ts';
import { locateTerms, type TermHit } from './find-hits.ts';
import type { WordsTerm } from './query.ts';

/** Words around a hit, made for one line. */
export interface Snippet {
  /** The text's own words, line breaks and tabs as spaces, `…` where it goes on. */
  readonly snippet: string;
  /** Where the query's words stand in the snippet (UTF-16). */
  readonly marks: readonly TextRange[];
  /** The hit in the text (UTF-16); null where none of the words stands in it. */
  readonly hit: TextRange | null;
}

/** How long a snippet gets, in UTF-16 units, and how much of it stands before its first hit. */
const snippetLength = 200;
const lead = 60;
/** How much of a text is folded at once while looking for a hit: little at first, ever more. */
const firstPortion = 2_048;
const largestPortion = 65_536;
/** How far into a text a place with more of the terms is looked for once some were found. */
const farEnough = 32_768;

/** The first place of a text where most of the terms stand together; the text's beginning where none does. */
export function makeSnippet(text: string, terms: readonly WordsTerm[]): Snippet {
  let best: readonly TermHit[] = [];
  for (const portion of terms.length === 0 ? [] : portionsOf(text)) {
    const group = bestGroup(hitsIn(text, portion, terms));
    if (countTerms(group) > countTerms(best)) best = group;
    if (countTerms(best) === terms.length || (best.length > 0 && portion.end > farEnough)) break;
  }
  return snippetAround(text, best);
}

/** A snippet for each group of hits that stand close together, in text order. */
export function makeSnippets(text: string, terms: readonly WordsTerm[]): readonly Snippet[] {
  const groups: TermHit[][] = [];
  for (const hit of hitsIn(text, { start: 0, end: text.length }, terms)) {
    const group = groups.at(-1);
    if (group !== undefined && fitsInto(group, hit)) group.push(hit);
    else groups.push([hit]);
  }
  return groups.map((group) => snippetAround(text, group));
}

function hitsIn(text: string, { start, end }: TextRange, terms: readonly WordsTerm[]): readonly TermHit[] {
  return locateTerms(makeFindable(text.slice(start, end)), terms).map((hit) => ({
    ...hit,
    start: hit.start + start,
    end: hit.end + start,
  }));
}

/** Cuts a text at white space into portions that overlap by a snippet, so that no phrase is missed. */
function* portionsOf(text: string): Generator<TextRange, void, undefined> {
  let start = 0;
  for (let length = firstPortion; start < text.length; length = Math.min(length * 4, largestPortion)) {
    const end = cutAfter(text, start + length);
    yield { start, end };
    if (end === text.length) return;
    start = Math.max(start + 1, cutAfter(text, end - snippetLength));
  }
}

/** The place behind the next white space, where no word is cut; looks no further than a snippet. */
function cutAfter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const found = text.slice(offset, offset + snippetLength).search(/\s/);
  return wholeCharacter(text, found === -1 ? offset : offset + found + 1);
}

/** The hits that fit into one snippet and stand for most terms. */
function bestGroup(hits: readonly TermHit[]): readonly TermHit[] {
  let best: readonly TermHit[] = [];
  for (let first = 0; first < hits.length; first += 1) {
    const group: TermHit[] = [];
    for (let next = first; next < hits.length; next += 1) {
      const hit = hits[next];
      if (hit === undefined || !fitsInto(group, hit)) break;
      group.push(hit);
    }
    if (countTerms(group) > countTerms(best)) best = group;
  }
  return best;
}

function countTerms(hits: readonly TermHit[]): number {
  return hits.length < 2 ? hits.length : new Set(hits.map((hit) => hit.term)).size;
}

function fitsInto(group: readonly TermHit[], hit: TermHit): boolean {
  return hit.end - (group[0]?.start ?? hit.start) <= snippetLength - lead;
}

function snippetAround(text: string, hits: readonly TermHit[]): Snippet {
  const first = hits[0] ?? { start: 0, end: 0 };
  const last = hits.at(-1) ?? first;
  const start = snippetStart(text, first.start);
  const end = snippetEnd(text, Math.max(last.end, start + snippetLength), last.end);
  const before = start > 0 ? '…' : '';
  const offset = before.length - start;
  return {
    snippet: `${before}${text.slice(start, end).replace(/[\n\t]/g, ' ')}${end < text.length ? '…' : ''}`,
    marks: hits.map((hit) => ({ start: hit.start + offset, end: hit.end + offset })),
    hit: hits[0] === undefined ? null : { start: first.start, end: first.end },
  };
}

/** The first word's beginning within the lead; never inside a character. */
function snippetStart(text: string, hitStart: number): number {
  const earliest = Math.max(0, hitStart - lead);
  if (earliest === 0) return 0;
  const space = text.slice(earliest, hitStart).search(/\s/);
  return space === -1 ? wholeCharacter(text, earliest) : earliest + space + 1;
}

/** The last word's end before the limit, but not before the hit's; never inside a character. */
function snippetEnd(text: string, limit: number, hitEnd: number): number {
  if (limit >= text.length) return text.length;
  const room = text.slice(hitEnd, limit);
  const space = room.search(/\s\S*$/);
  return space === -1 ? wholeCharacter(text, limit) : hitEnd + space;
}

/** Moves an offset behind a mark or the second half of a pair that belongs to the character before it. */
function wholeCharacter(text: string, offset: number): number {
  let moved = offset;
  while (moved < text.length && belongsToBefore.test(text.charAt(moved))) moved += 1;
  return moved;
}

const belongsToBefore = /\p{M}|\u200d|[\udc00-\udfff]/u;
