/** Writes the number of a note as a format of Word says (ECMA-376 part 1, 17.18.59); unknown formats count in figures. */
export function noteLabel(number: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'lowerLetter':
      return letters(number).toLowerCase();
    case 'upperLetter':
      return letters(number);
    case 'chicago':
      return (['*', '†', '‡', '§'][(number - 1) % 4] ?? '*').repeat(Math.min(9, Math.ceil(number / 4)));
    default:
      return String(number);
  }
}

const values: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number > 3_999) return String(number);
  let rest = number;
  let written = '';
  for (const [value, sign] of values) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

/** A to Z, then AA to ZZ. */
function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.min(9, Math.ceil(number / 26)));
}
