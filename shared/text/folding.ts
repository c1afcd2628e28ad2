import { foldCharacter } from './fold-character.ts';
import { FoldedUnits } from './folded-units.ts';

/** A text prepared for finding, with the way back to the text as it was. */
export interface FoldedText {
  readonly folded: string;
  /**
   * For each UTF-16 unit of `folded` the offset of the code point it came from, and at last the length of the text:
   * never falling. Units that came from one code point (`ﬁ` to `fi`, a surrogate pair) share its offset.
   */
  readonly toOriginal: Uint32Array;
}

/**
 * Folds a text for finding: case, diacritics, letter variants, digits, quotation marks, dashes and compatibility
 * forms are unified, invisible signs removed, runs of white space become one space. Only ever used to find:
 * what is shown and quoted is the text itself.
 */
export function fold(text: string): FoldedText {
  if (!needsFolding.test(text)) return { folded: plainlyFolded(text), toOriginal: sameOffsets(text.length) };
  const output = new FoldedUnits(text.length, true);
  foldInto(output, text, 0);
  return { folded: output.text(), toOriginal: output.offsets(text.length) };
}

/** The same folding without the way back; cheaper. */
export function foldedOnly(text: string): string {
  if (!needsFolding.test(text)) return plainlyFolded(text);
  const output = new FoldedUnits(text.length, false);
  foldInto(output, text, 0);
  return output.text();
}

/** A folded text as its UTF-16 units. */
export interface UnitsOfFoldedText {
  readonly units: Uint16Array;
  /** As in `FoldedText`. */
  readonly toOriginal: Uint32Array;
}

/** How much text is folded between two places where the work may be left, in UTF-16 units. */
const sliceLength = 0x10000;

/** The folding of `fold`, made in slices of a few milliseconds; stops at each until it is asked for the next. */
export function* foldInSlices(text: string): Generator<void, UnitsOfFoldedText> {
  const output = new FoldedUnits(text.length, true);
  for (let at = 0; at < text.length; ) {
    at = foldInto(output, text, at, Math.min(at + sliceLength, text.length));
    yield;
  }
  return { units: output.view(), toOriginal: output.offsets(text.length) };
}

/** Anything but ASCII with single spaces, tabs or line breaks, where each unit folds to one. */
const needsFolding = /[^\t\n -~]|[\t\n ]{2}/;

function plainlyFolded(text: string): string {
  return text.toLowerCase().replace(/[\t\n]/g, ' ');
}

function sameOffsets(length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  for (let offset = 0; offset <= length; offset += 1) offsets[offset] = offset;
  return offsets;
}

/** Folded forms of the BMP: the unit itself where there is exactly one, else one of the three signs below. */
const unitForms = new Uint16Array(0x10000).fill(0xfdd0);
const notYetKnown = 0xfdd0;
const nothing = 0xfdd1;
const several = 0xfdd2;
const longForms = new Map<number, string>();

/** Folds what stands from `start` to `end`, and what is joined to the last sign; gives the offset after that. */
function foldInto(output: FoldedUnits, text: string, start: number, end = text.length): number {
  const { length } = text;
  let at = start;
  for (; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    let form = unitForms[unit] as number;
    if (form === notYetKnown) form = learn(unit);
    const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    if (next >= firstJoining && joins(next)) {
      const afterJoined = joinedEnd(text, at);
      const composed = afterJoined > at ? text.slice(at, afterJoined).normalize('NFC') : '';
      if (composed !== '' && composed !== text.slice(at, afterJoined)) {
        for (const character of composed) output.addAll(foldCharacter(character), at);
        at = afterJoined - 1;
        continue;
      }
    }
    if (form < nothing || form > several) output.add(form, at);
    else if (form === several) {
      if (isHighSurrogate(unit) && isLowSurrogate(next)) {
        output.addAll(longForm((unit - 0xd800) * 0x400 + (next - 0xdc00) + 0x10000), at);
        at += 1;
      } else output.addAll(longForm(unit), at);
    }
  }
  return at;
}

function learn(unit: number): number {
  const form = isHighSurrogate(unit) ? '' : foldCharacter(String.fromCharCode(unit));
  const code = form.charCodeAt(0);
  const isPlain = form.length === 1 && (code < notYetKnown || code > several);
  const learnt = isHighSurrogate(unit) ? several : form === '' ? nothing : isPlain ? code : several;
  unitForms[unit] = learnt;
  return learnt;
}

function longForm(codePoint: number): string {
  const known = longForms.get(codePoint);
  if (known !== undefined) return known;
  const form = foldCharacter(String.fromCodePoint(codePoint));
  longForms.set(codePoint, form);
  return form;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Signs that stay in the folded text and may compose with the letter before them (Indic and kana marks, Hangul
 * vowels and finals): a text that writes them apart must fold like one that writes them together.
 */
const joining = /[\p{M}\u1160-\u11ff]/u;
const firstJoining = 0x0900;
const joiningUnits = new Uint8Array(0x10000);

function joins(unit: number): boolean {
  const known = joiningUnits[unit];
  if (known !== 0) return known === 2;
  const isJoining = joining.test(String.fromCharCode(unit));
  joiningUnits[unit] = isJoining ? 2 : 1;
  return isJoining;
}

function joinedEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) >= firstJoining && joins(text.charCodeAt(end))) end += 1;
  return end;
}
