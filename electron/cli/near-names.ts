import { foldedOnly } from '../../shared/text/folding.ts';

/** At most five of `names` that a person may have meant by `given`: those that share a part of it, or most letters. */
export function nearNames(given: string, names: readonly string[]): readonly string[] {
  const wanted = foldedOnly(given);
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceOf(wanted, foldedOnly(name)) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 5)
    .map(({ name }) => name);
}

/** 0 for the same, 1 for nothing in common; a name that holds the other, or shares a word with it, is near. */
function distanceOf(one: string, other: string): number {
  if (one === '' || other === '') return 1;
  const edits = editDistance(one, other) / Math.max(one.length, other.length);
  const isPart = one.includes(other) || other.includes(one);
  const words = new Set(one.split(' ').filter((word) => word.length > 3));
  const sharesWord = other.split(' ').some((word) => words.has(word));
  return isPart || sharesWord ? Math.min(edits, 0.4) : edits;
}

/** Levenshtein's distance: how many letters are to be put in, taken out or changed. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[other.length] ?? 0;
}
