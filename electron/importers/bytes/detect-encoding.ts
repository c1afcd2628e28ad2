import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';

/** Bytes looked at: lines with bytes above 127 tell encodings apart, and this many of them are enough. */
const sampleBytes = 100_000;

/**
 * Guesses the encoding of `bytes` that are not valid UTF-8 and declare nothing true. Gives a WHATWG label; windows-1252
 * where nothing speaks for another.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = takeSample(bytes);
  const candidates = [
    ...analyse(sample).map(({ name, confidence }) => ({ name, confidence })),
    ...alwaysTried,
  ];
  let best = { encoding: 'windows-1252', score: 0 };
  for (const { name, confidence } of candidates) {
    const decoder = strictDecoder(name);
    const text = decoder && decodeOrNull(decoder, bytes);
    if (!decoder || text === null) continue;
    const score = confidence * plausibility(text.slice(0, sampleBytes));
    if (score > best.score) best = { encoding: decoder.encoding, score };
  }
  return best.encoding;
}

/** Urdu in windows-1256 is hardly in the detector's statistics, which were made from Arabic. */
const alwaysTried = [{ name: 'windows-1256', confidence: 8 }];

/** Gives the WHATWG name of an encoding that bytes without a byte order mark have if they are UTF-16; else null. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, sampleBytes);
  const spaces = { 'utf-16le': countSpaces(head, 0), 'utf-16be': countSpaces(head, 1) };
  const likely = spaces['utf-16le'] >= spaces['utf-16be'] ? 'utf-16le' : 'utf-16be';
  if (spaces[likely] === 0) return null;
  const text = decodeOrNull(new TextDecoder(likely, { fatal: true }), head);
  return text !== null && !/[[\p{Cc}\p{Cn}\p{Co}]--[\t\n\f\r]]/v.test(text) ? likely : null;
}

/** Counts spaces and line ends among 16-bit units whose low byte stands at `lowByte` (0 or 1). */
function countSpaces(bytes: Uint8Array, lowByte: number): number {
  let count = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    const low = bytes[index + lowByte];
    if (bytes[index + 1 - lowByte] === 0 && (low === 0x20 || low === 0x0a)) count += 1;
  }
  return count;
}

/** A decoder that throws on bytes its encoding does not have; null for an encoding the platform does not know. */
export function strictDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}

/** The text of `bytes`; null when they are not valid in the decoder's encoding. */
export function decodeOrNull(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The lines that hold bytes above 127, without markup. */
function takeSample(bytes: Uint8Array): Uint8Array {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  let sample = '';
  for (const line of lines) {
    if (/[\x80-\xff]/.test(line)) sample += `${line.replace(/<[^>]{0,2000}>/g, ' ')}\n`;
    if (sample.length > sampleBytes) break;
  }
  return sample === '' ? bytes.subarray(0, sampleBytes) : Buffer.from(sample, 'latin1');
}

const word = /[\p{L}\p{M}]+/gu;

/**
 * The share (0-1) of the words beyond ASCII that could be words: of one script, not beginning with a combining
 * mark, without a capital after a small letter.
 */
function plausibility(text: string): number {
  // Two steps: looking ahead for a letter beyond ASCII within the pattern takes the square of a long word's length.
  const words = (text.match(word) ?? []).filter((each) => /\P{ASCII}/u.test(each));
  if (words.length === 0) return 0.1;
  return words.filter(isPlausible).length / words.length;
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
];

function isPlausible(word: string): boolean {
  if (/^\p{M}/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return false;
  return scripts.filter((script) => script.test(word)).length <= 1;
}
