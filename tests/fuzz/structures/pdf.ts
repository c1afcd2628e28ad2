import { deflateSync, inflateSync } from 'node:zlib';
import { type Mutation, mutateBytes, replaced } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';
import { mutateBrackets } from './brackets.ts';

const stream = /stream\r?\n/g;

/** Bounded, so that a file of digits costs no more than its length. */
const reference = /\b\d{1,9} \d{1,5} R\b/g;

/** Changes what a stream of a PDF holds, unpacked where it is packed, and sets its length; or refers to another object. */
export const mutatePdf: Mutation = (bytes, random, tokens) => {
  const text = bytes.toString('latin1');
  if (random.oneIn(4)) return redirect(bytes, text, random.below(40));
  if (random.oneIn(8)) return mutateBrackets(bytes, random, tokens);
  if (random.oneIn(8)) return defineAgain(bytes, text, random);
  const begins = [...text.matchAll(stream)].map((match) => match.index + match[0].length);
  if (begins.length === 0) return mutateBytes(bytes, random, tokens);
  const begin = random.of(begins);
  const end = text.indexOf('endstream', begin);
  if (end < 0) return bytes;
  const dictionary = text.slice(text.lastIndexOf(' obj', begin), begin);
  const isPacked = dictionary.includes('/FlateDecode');
  const content = isPacked ? unpacked(bytes.subarray(begin, end)) : bytes.subarray(begin, end);
  if (content === null) return mutateBytes(bytes, random, tokens);
  const mutated = mutateBytes(Buffer.from(content), random, tokens);
  const written = isPacked ? deflateSync(mutated) : mutated;
  const whole = replaced(bytes, begin, end - begin, Buffer.concat([written, Buffer.from('\n')]));
  const length = /\/Length \d{1,10}\b(?! \d{1,5} R)/.exec(dictionary);
  if (length === null) return whole;
  const at = text.lastIndexOf(' obj', begin) + length.index;
  return replaced(whole, at, length[0].length, Buffer.from(`/Length ${written.length}`));

  function redirect(all: Buffer, source: string, object: number): Buffer {
    const references = [...source.matchAll(reference)];
    if (references.length === 0) return mutateBytes(all, random, tokens);
    const { index, 0: written } = random.of(references);
    return replaced(all, index, written.length, Buffer.from(`${object} 0 R`));
  }
};

/** Writes an object once more under another number, or makes an object a reference to another one. */
function defineAgain(bytes: Buffer, text: string, random: Random): Buffer {
  const objects = [...text.matchAll(/\b\d{1,9} \d{1,5} obj\b/g)];
  if (objects.length === 0) return bytes;
  const { index, 0: head } = random.of(objects);
  const body = random.oneIn(2)
    ? text.slice(index + head.length, text.indexOf('endobj', index) + 6)
    : ` ${random.below(40)} 0 R endobj`;
  const again = `${random.below(40)} 0 obj${body}\n`;
  return replaced(bytes, random.oneIn(2) ? index : bytes.length, 0, Buffer.from(again, 'latin1'));
}

function unpacked(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: 4_000_000 });
  } catch {
    return null;
  }
}
