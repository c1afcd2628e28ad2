import { longestInput, type Mutation, replaced } from '../mutate-bytes.ts';

/** Nests what stands in brackets (JSON, BibTeX, RTF) in more of them, repeats it, or takes a bracket away. */
export const mutateBrackets: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const opened = [...text.matchAll(/[[{(]/g)];
  if (opened.length === 0) return bytes;
  const { index, 0: bracket } = random.of(opened);
  const closing = bracket === '[' ? ']' : bracket === '{' ? '}' : ')';
  const end = text.indexOf(closing, index) + 1;
  if (end === 0) return replaced(bytes, index, 1, Buffer.alloc(0));
  const piece = text.slice(index, end);
  const times = random.of([1, 10, 600, 20_000]);
  const by = [
    () => `${bracket.repeat(times)}${piece}${closing.repeat(times)}`,
    () => `${bracket.repeat(times)}${piece}`,
    () => piece.repeat(Math.min(times, Math.ceil(200_000 / piece.length))),
    () => piece.slice(1),
    () => piece.slice(0, -1),
    () => '',
  ];
  return replaced(bytes, index, piece.length, Buffer.from(random.of(by)(), 'latin1')).subarray(
    0,
    longestInput,
  );
};
