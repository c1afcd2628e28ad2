/**
 * Edit distances of a pattern along a text, by the bit-parallel algorithm of Myers (1999) in the form of Hyyrö (2003)
 * for patterns longer than a machine word: 32 rows of the matrix in one step.
 */
export interface Scan {
  readonly pattern: Uint16Array;
  readonly text: Uint16Array;
  /** Where reading begins, and how many units are read. */
  readonly from: number;
  readonly count: number;
  /**
   * `forwards` reads the units from `from` on; `backwards` reads those before `from` towards the start of the text, and
   * the pattern from its end.
   */
  readonly direction: 'forwards' | 'backwards';
  /** Whether the match must begin where reading begins (true) or may begin anywhere at no cost. */
  readonly isAnchored: boolean;
}

/**
 * Writes to `distances[k]`, for k from 0 to `count`, the least number of insertions, deletions and replacements that
 * turn the pattern into text that ends after k units read. `distances` must hold `count + 1` numbers.
 */
export function scanDistances(scan: Scan, distances: Int32Array): void {
  const { pattern, text, count, direction, isAnchored } = scan;
  distances[0] = pattern.length;
  if (pattern.length === 0) {
    for (let read = 1; read <= count; read += 1) distances[read] = isAnchored ? read : 0;
    return;
  }
  const words = (pattern.length + 31) >> 5;
  const matches = prepare(pattern, words, direction);
  const step = direction === 'forwards' ? 1 : -1;
  const first = direction === 'forwards' ? scan.from : scan.from - 1;
  const lastBit = 1 << ((pattern.length - 1) & 31);
  const downs = zeroed(mostDowns, words);
  const ups = zeroed(mostUps, words).fill(-1, 0, words);
  let distance = pattern.length;
  for (let read = 0; read < count; read += 1) {
    const base = (slots[text[first + read * step] as number] as number) * words;
    let carryUp = isAnchored ? 1 : 0;
    let carryDown = 0;
    for (let word = 0; word < words; word += 1) {
      const up = ups[word] as number;
      const down = downs[word] as number;
      const equal = matches[base + word] as number;
      const vertical = equal | down;
      const carried = equal | carryDown;
      const horizontal = (((carried & up) + up) ^ up) | carried;
      const nextUp = down | ~(horizontal | up);
      const nextDown = up & horizontal;
      if (word === words - 1) {
        if ((nextUp & lastBit) !== 0) distance += 1;
        else if ((nextDown & lastBit) !== 0) distance -= 1;
      }
      const shiftedUp = (nextUp << 1) | carryUp;
      const shiftedDown = (nextDown << 1) | carryDown;
      carryUp = nextUp >>> 31;
      carryDown = nextDown >>> 31;
      ups[word] = shiftedDown | ~(vertical | shiftedUp);
      downs[word] = shiftedUp & vertical;
    }
    distances[read + 1] = distance;
  }
  for (const unit of pattern) slots[unit] = 0;
}

/** For each unit the row of `matches` that says where in the pattern it stands; row 0, for all others, is empty. */
const slots = new Uint16Array(0x10000);
const mostUps = { values: new Int32Array(64) };
const mostDowns = { values: new Int32Array(64) };
const mostMatches = { values: new Int32Array(64 * 64) };

function prepare(pattern: Uint16Array, words: number, direction: Scan['direction']): Int32Array {
  let rows = 1;
  for (const unit of pattern) {
    if (slots[unit] !== 0) continue;
    slots[unit] = rows;
    rows += 1;
  }
  const matches = zeroed(mostMatches, rows * words);
  const { length } = pattern;
  for (let at = 0; at < length; at += 1) {
    const unit = pattern[direction === 'forwards' ? at : length - 1 - at] as number;
    const place = (slots[unit] as number) * words + (at >> 5);
    matches[place] = (matches[place] as number) | (1 << (at & 31));
  }
  return matches;
}

/** A buffer kept between scans, of at least that many zeros. */
function zeroed(buffer: { values: Int32Array }, length: number): Int32Array {
  if (buffer.values.length < length) buffer.values = new Int32Array(length * 2);
  else buffer.values.fill(0, 0, length);
  return buffer.values;
}
