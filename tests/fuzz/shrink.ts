import type { Fixture } from './fixtures.ts';

/** So often is a smaller file tried at most. */
const mostTries = 300;

/** Makes a file smaller, by halves and ever smaller pieces, as long as what is wrong with it stays. */
export async function shrink<File extends Fixture>(
  file: File,
  isStillWrong: (smaller: File) => Promise<boolean>,
): Promise<File> {
  let { bytes } = file;
  let tries = 0;
  for (let piece = Math.ceil(bytes.length / 2); piece >= 1; piece = Math.floor(piece / 2)) {
    for (let from = 0; from < bytes.length && tries < mostTries; ) {
      const smaller = Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + piece)]);
      tries += 1;
      if (smaller.length > 0 && (await isStillWrong({ ...file, bytes: smaller }))) bytes = smaller;
      else from += piece;
    }
  }
  return { ...file, bytes };
}
