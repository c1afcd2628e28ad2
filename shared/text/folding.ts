import { foldCharacter } from './fold-character.ts';

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
  foldInto(output, text);
  return { folded: output.text(), toOriginal: output.offsets(text.length) };
}

/** The same folding without the way back; cheaper. */
export function foldedOnly(text: string): string {
  if (!needsFolding.test(text)) return plainlyFolded(text);
  const output = new FoldedUnits(text.length, false);
  foldInto(output, text);
  return output.text();
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
const space = 0x20;

/** Folded forms of the BMP: the unit itself where there is exactly one, else one of the three signs below. */
const unitForms = new Uint16Array(0x10000).fill(0xfdd0);
const notYetKnown = 0xfdd0;
const nothing = 0xfdd1;
const several = 0xfdd2;
const longForms = new Map<number, string>();

function foldInto(output: FoldedUnits, text: string): void {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    let form = unitForms[unit] as number;
    if (form === notYetKnown) form = learn(unit);
    const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    if (next >= firstJoining && joins(next)) {
      const end = joinedEnd(text, at);
      const composed = end > at ? text.slice(at, end).normalize('NFC') : '';
      if (composed !== '' && composed !== text.slice(at, end)) {
        for (const character of composed) output.addAll(foldCharacter(character), at);
        at = end - 1;
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

/** Growing buffers of folded units and, if wanted, their offsets; keeps runs of spaces to one. */
class FoldedUnits {
  private units: Uint16Array;
  private origins: Uint32Array | null;
  private length = 0;

  constructor(expected: number, withOffsets: boolean) {
    this.units = new Uint16Array(expected + 8);
    this.origins = withOffsets ? new Uint32Array(expected + 8) : null;
  }

  add(unit: number, origin: number): void {
    const { length } = this;
    if (unit === space && length > 0 && this.units[length - 1] === space) return;
    if (length + 1 >= this.units.length) this.grow();
    this.units[length] = unit;
    if (this.origins !== null) this.origins[length] = origin;
    this.length = length + 1;
  }

  addAll(form: string, origin: number): void {
    for (let index = 0; index < form.length; index += 1) this.add(form.charCodeAt(index), origin);
  }

  text(): string {
    const pieces: string[] = [];
    for (let start = 0; start < this.length; start += 8192) {
      const piece = this.units.subarray(start, Math.min(start + 8192, this.length));
      pieces.push(String.fromCharCode.apply(null, piece as unknown as number[]));
    }
    return pieces.join('');
  }

  offsets(end: number): Uint32Array {
    const origins = this.origins ?? new Uint32Array(1);
    origins[this.length] = end;
    return origins.subarray(0, this.length + 1);
  }

  private grow(): void {
    const size = this.units.length * 2;
    const units = new Uint16Array(size);
    units.set(this.units);
    this.units = units;
    if (this.origins === null) return;
    const origins = new Uint32Array(size);
    origins.set(this.origins);
    this.origins = origins;
  }
}
