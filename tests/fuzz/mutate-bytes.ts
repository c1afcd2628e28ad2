import type { Random } from './random.ts';

/** Changes bytes; `tokens` are words that mean something in their format. */
export type Mutation = (bytes: Buffer, random: Random, tokens: readonly string[]) => Buffer;

/** No input grows beyond this, in bytes. */
export const longestInput = 200_000;

const interestingBytes = [0x00, 0x01, 0x0a, 0x0d, 0x1a, 0x20, 0x22, 0x3c, 0x7f, 0x80, 0xc0, 0xed, 0xfe, 0xff];
const interestingNumbers = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
const interestingDigits = [
  '0',
  '-1',
  '1e9',
  '2147483648',
  '4294967295',
  '9007199254740993',
  '1'.repeat(400),
  'NaN',
];

const flipBits: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let left = 1 + random.below(8); left > 0 && changed.length > 0; left -= 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
};

const setByte: Mutation = (bytes, random) => {
  const changed = Buffer.from(bytes);
  if (changed.length > 0) changed[random.below(changed.length)] = random.of(interestingBytes);
  return changed;
};

const setNumber: Mutation = (bytes, random) => {
  const width = random.of([2, 4]);
  if (bytes.length < width) return bytes;
  const changed = Buffer.from(bytes);
  const at = random.below(changed.length - width + 1);
  const value = random.of(interestingNumbers) % 2 ** (8 * width);
  if (random.oneIn(2)) changed.writeUIntLE(value, at, width);
  else changed.writeUIntBE(value, at, width);
  return changed;
};

/** Replaces a number that is written in digits. */
const setDigits: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const from = random.below(text.length);
  const found = /\d{1,12}/.exec(text.slice(from, from + 4_000)) ?? /\d{1,12}/.exec(text);
  if (found === null) return bytes;
  const at = text.indexOf(found[0], from) < 0 ? text.indexOf(found[0]) : text.indexOf(found[0], from);
  return replaced(bytes, at, found[0].length, Buffer.from(random.of(interestingDigits)));
};

const removeRange: Mutation = (bytes, random) => {
  const { from, length } = rangeOf(bytes, random);
  return replaced(bytes, from, length, Buffer.alloc(0));
};

const repeatRange: Mutation = (bytes, random) => {
  const { from, length } = rangeOf(bytes, random);
  const most = Math.min(10_000, Math.floor(longestInput / Math.max(1, length)));
  const times = Math.min(most, random.of([2, 3, 10, 100, 1_000, 10_000]));
  const piece = bytes.subarray(from, from + length);
  return replaced(bytes, from, length, Buffer.concat(Array.from({ length: times }, () => piece)));
};

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));

const moveRange: Mutation = (bytes, random) => {
  const { from, length } = rangeOf(bytes, random);
  const piece = bytes.subarray(from, from + length);
  const rest = replaced(bytes, from, length, Buffer.alloc(0));
  return replaced(rest, random.below(rest.length + 1), 0, piece);
};

const putToken: Mutation = (bytes, random, tokens) => {
  if (tokens.length === 0) return bytes;
  const token = Buffer.from(random.of(tokens), 'latin1');
  const at = random.below(bytes.length + 1);
  return replaced(bytes, at, random.oneIn(2) ? token.length : 0, token);
};

/** Replaces one of the format's words, where it stands, by another. */
const swapToken: Mutation = (bytes, random, tokens) => {
  if (tokens.length < 2) return bytes;
  const start = random.below(tokens.length);
  for (let step = 0; step < tokens.length; step += 1) {
    const token = tokens[(start + step) % tokens.length] ?? '';
    const at = bytes.indexOf(token, random.below(bytes.length), 'latin1');
    if (at >= 0 && token !== '')
      return replaced(bytes, at, token.length, Buffer.from(random.of(tokens), 'latin1'));
  }
  return bytes;
};

const mutations: readonly Mutation[] = [
  flipBits,
  flipBits,
  setByte,
  setNumber,
  setDigits,
  removeRange,
  repeatRange,
  truncate,
  moveRange,
  putToken,
  swapToken,
];

/** One change of bytes, whatever they mean. */
export const mutateBytes: Mutation = (bytes, random, tokens) =>
  random.of(mutations)(bytes, random, tokens).subarray(0, longestInput);

/** `bytes` with `length` of them from `at` on replaced. */
export function replaced(bytes: Buffer, at: number, length: number, by: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(at + length)]);
}

/** Short ranges more often than long ones. */
function rangeOf(bytes: Buffer, random: Random): { readonly from: number; readonly length: number } {
  const longest = random.of([1, 4, 16, 64, 256, 4_096, bytes.length]);
  const length = Math.min(bytes.length, 1 + random.below(longest));
  return { from: random.below(bytes.length - length + 1), length };
}
