import { foldInSlices } from '../text/folding.ts';

/**
 * The words of a text as numbers, folded as in search, with where each stands in the text as it was (UTF-16). Two words are
 * the same when their numbers are (but for one chance in four thousand million).
 */
export interface WordedText {
  readonly count: number;
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** How many folded units are read between two places where the work may be left. */
const sliceLength = 0x20000;

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Reads the words of a text, in slices of a few milliseconds. */
export function* wordsInSlices(text: string): Generator<void, WordedText> {
  const { units, toOriginal } = yield* foldInSlices(text);
  const words = new GrowingWords(Math.ceil(text.length / 6) + 8);
  let hash = basis;
  let start = -1;
  for (let at = 0; at < units.length; at += 1) {
    if (at % sliceLength === 0) yield;
    const unit = units[at] as number;
    const kind = kindOf(unit, units[at - 1] ?? 0, units[at + 1] ?? 0);
    if (start >= 0 && kind !== letter) {
      words.add(hash, toOriginal[start] as number, toOriginal[at] as number);
      start = -1;
    }
    if (kind === none) continue;
    if (start < 0) {
      start = at;
      hash = basis;
    }
    hash = Math.imul(hash ^ unit, prime);
    if (kind === standsAlone) {
      words.add(hash, toOriginal[at] as number, toOriginal[at + 1] as number);
      start = -1;
    }
  }
  if (start >= 0) words.add(hash, toOriginal[start] as number, toOriginal[units.length] as number);
  return words.done();
}

class GrowingWords {
  private hashes: Uint32Array;
  private starts: Uint32Array;
  private ends: Uint32Array;
  private count = 0;

  constructor(expected: number) {
    this.hashes = new Uint32Array(expected);
    this.starts = new Uint32Array(expected);
    this.ends = new Uint32Array(expected);
  }

  add(hash: number, start: number, end: number): void {
    if (this.count === this.hashes.length) {
      this.hashes = grown(this.hashes);
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  done(): WordedText {
    const { count } = this;
    return {
      count,
      hashes: this.hashes.slice(0, count),
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
    };
  }
}

function grown(values: Uint32Array): Uint32Array {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** What a unit is to words: no part of one, a letter of one, or a word by itself (in scripts without spaces). */
const none = 1;
const letter = 2;
const standsAlone = 3;

const wordCharacter = /[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number, before: number, after: number): number {
  if (isHigh(unit) && isLow(after)) return kindOfPair(unit, after);
  if (isLow(unit) && isHigh(before)) return kindOfPair(before, unit);
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind = !wordCharacter.test(character) ? none : unspaced.test(character) ? standsAlone : letter;
  kinds[unit] = kind;
  return kind;
}

/** Rare signs of scripts without spaces are letters of longer words here. */
function kindOfPair(high: number, low: number): number {
  return wordCharacter.test(String.fromCharCode(high, low)) ? letter : none;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
