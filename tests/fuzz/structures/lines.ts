import { longestInput, type Mutation } from '../mutate-bytes.ts';

/** Changes lines of a text: swaps, repeats, joins, indents and removes them. */
export const mutateLines: Mutation = (bytes, random, tokens) => {
  const lines = bytes.toString('latin1').split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const most = Math.ceil(longestInput / (line.length + 1));
  switch (random.below(8)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(
        at,
        1,
        ...Array.from({ length: Math.min(most, random.of([2, 10, 1_000, 10_000])) }, () => line),
      );
      break;
    case 2:
      lines.splice(at, 1, lines[random.below(lines.length)] ?? '', line);
      break;
    case 3:
      lines.splice(at, 2, line + (lines[at + 1] ?? ''));
      break;
    case 4:
      lines[at] =
        random.of([' ', '\t', '>', '"', ',', ';', '{', '\\', '--', 'From ']).repeat(random.of([1, 3, 500])) +
        line;
      break;
    case 5:
      lines[at] = line.slice(0, random.below(line.length + 1));
      break;
    case 6:
      lines[at] = line.repeat(Math.min(most, random.of([2, 50])));
      break;
    default:
      if (tokens.length > 0) lines.splice(at, 0, random.of(tokens));
  }
  return Buffer.from(lines.join('\n'), 'latin1').subarray(0, longestInput);
};
