/**
 * Writes a number of a note, a heading or an item as a format says, by its name in Word (ECMA-376 part 1, 17.18.59). Formats that are not
 * known here count in figures; `none` writes nothing.
 */
export function writtenNumber(number: number, format: string): string {
  const letters = alphabets[format];
  if (letters !== undefined) return repeated(number, letters);
  const zero = zeros[format];
  if (zero !== undefined) return String(number).replace(/\d/g, (digit) => fromZero(zero, Number(digit)));
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalEnclosedParen':
      return `(${number})`;
    case 'decimalFullStop':
      return `${number}.`;
    case 'numberInDash':
      return `- ${number} -`;
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'chicago':
      return repeated(number, [...'*†‡§']);
    default:
      return String(number);
  }
}

const alphabets: Readonly<Record<string, readonly string[]>> = {
  lowerLetter: [...'abcdefghijklmnopqrstuvwxyz'],
  upperLetter: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  arabicAlpha: [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'],
  arabicAbjad: [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  hebrew2: [...'אבגדהוזחטיכלמנסעפצקרשת'],
  russianLower: [...'абвгдежзиклмнопрстуфхцчшщыэюя'],
  russianUpper: [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'],
};

/** The zeros of the figures that count by ten. */
const zeros: Readonly<Record<string, string>> = {
  arabicIndic: '٠',
  persian: '۰',
  hindiNumbers: '०',
  thaiNumbers: '๐',
  decimalFullWidth: '０',
};

/** The format whose first figure is `sign`: a file may show what it counts with. Null for what is no figure known here. */
export function formatOfFigure(sign: string): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const isOf = (zero: string) => code >= (zero.codePointAt(0) ?? 0) && code < (zero.codePointAt(0) ?? 0) + 10;
  return Object.entries(zeros).find(([, zero]) => isOf(zero))?.[0] ?? null;
}

function fromZero(zero: string, digit: number): string {
  return String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit);
}

function ordinalEnding(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th';
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
  if (number < 1 || number > 3_999) return String(number);
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

/** The first to the last sign, then each of them twice. */
function repeated(number: number, signs: readonly string[]): string {
  if (number < 1) return String(number);
  const sign = signs[(number - 1) % signs.length] ?? '';
  return sign.repeat(Math.min(9, Math.ceil(number / signs.length)));
}
