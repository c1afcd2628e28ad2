const entry = 'PK\x01\x02';
const ending = 'PK\x05\x06';

/**
 * The names of the members that a ZIP archive lists at its end, as Latin-1 characters; `tail` is that end. Of a list that begins before
 * the tail, its last names; none for what is no archive. Lists of archives within the archive are not taken for its own.
 */
export function listedMembers(tail: string): readonly string[] {
  const end = tail.lastIndexOf(ending);
  if (end < 0 || end + 22 > tail.length) return [];
  const start = end - number(tail, end + 12, 4);
  let at = start >= 0 && tail.startsWith(entry, start) ? start : tail.indexOf(entry);
  while (at >= 0 && at < end) {
    const { names, next } = namesFrom(tail, at);
    // Between the list and its end stand at most the records of ZIP64.
    if (next <= end && end - next <= longestBetween) return names;
    at = tail.indexOf(entry, at + entry.length);
  }
  return [];
}

const longestBetween = 100;

function namesFrom(tail: string, from: number) {
  const names: string[] = [];
  let next = from;
  while (tail.startsWith(entry, next) && next + 46 <= tail.length) {
    const length = number(tail, next + 28, 2);
    names.push(tail.slice(next + 46, next + 46 + length));
    next += 46 + length + number(tail, next + 30, 2) + number(tail, next + 32, 2);
  }
  return { names, next };
}

/** A number written with its lowest byte first. */
function number(text: string, at: number, bytes: number): number {
  let value = 0;
  for (let byte = bytes - 1; byte >= 0; byte -= 1) value = value * 256 + text.charCodeAt(at + byte);
  return Number.isNaN(value) ? 0 : value;
}
