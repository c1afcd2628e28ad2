import { deflateSync, inflateSync } from 'node:zlib';
import { type Mutation, mutateBytes, replaced } from '../mutate-bytes.ts';

const stream = /stream\r?\n/g;

/** Changes what a stream of a PDF holds, unpacked where it is packed, and sets its length; or refers to another object. */
export const mutatePdf: Mutation = (bytes, random, tokens) => {
  const text = bytes.toString('latin1');
  if (random.oneIn(4)) return redirect(bytes, text, random.below(40));
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
  const length = /\/Length \d+(?! \d+ R)/.exec(dictionary);
  if (length === null) return whole;
  const at = text.lastIndexOf(' obj', begin) + length.index;
  return replaced(whole, at, length[0].length, Buffer.from(`/Length ${written.length}`));

  function redirect(all: Buffer, source: string, object: number): Buffer {
    const references = [...source.matchAll(/\d+ \d+ R/g)];
    if (references.length === 0) return mutateBytes(all, random, tokens);
    const { index, 0: reference } = random.of(references);
    return replaced(all, index, reference.length, Buffer.from(`${object} 0 R`));
  }
};

function unpacked(packed: Buffer): Buffer | null {
  try {
    return inflateSync(packed, { maxOutputLength: 4_000_000 });
  } catch {
    return null;
  }
}
