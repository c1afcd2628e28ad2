/**
 * Letters that stand for each other when people look for words, each given as the one they fold to. Upper case,
 * composed and presentation forms need no entry: they are decomposed and lower-cased before this is asked.
 */
const variants = new Map<string, string>(
  (
    [
      ["'", '‘’‚‛‹›′‵´\u1ffdʹʻʼʽʾʿˈ＇'],
      ['"', '“”„‟«»″‶〝〞〟＂'],
      ['-', '‐‑‒–—―−﹘﹣－⁃˗'],
      // Latin letters whose stroke or joining Unicode does not count as a diacritic.
      ['ss', 'ßẞ'],
      ['ae', 'æ'],
      ['oe', 'œ'],
      ['th', 'þ'],
      ['l', 'ł'],
      ['o', 'ø'],
      ['d', 'đð'],
      ['h', 'ħ'],
      ['t', 'ŧ'],
      ['i', 'ı'],
      ['σ', 'ς'],
      // Arabic script, written with different code points by Arabic, Persian, Urdu and Kurdish keyboards.
      ['ا', 'ٱٲٳ'],
      ['ی', 'يى'],
      ['ک', 'ك'],
      ['ه', 'ہھةۃە'],
      ['و', 'ۇ'],
      ['.', '٫'],
      [',', '٬'],
      ['%', '٪'],
    ] as const
  ).flatMap(([folded, forms]) => Array.from(forms, (form) => [form, folded] as const)),
);

/**
 * Where the marks stand that finding ignores: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic harakat and
 * hamza signs. The vowel signs of the other scripts are letters to their readers and stay.
 */
const ignoredMarks: readonly (readonly [number, number])[] = [
  [0x0300, 0x074a],
  [0x07eb, 0x082d],
  [0x0859, 0x08ff],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
const mark = /^\p{M}$/u;
const tatweel = '\u0640';
const highHamza = '\u0674';
const ignoredFormat = /^\p{Default_Ignorable_Code_Point}$/u;
const separator = /^[\s\p{Cc}\p{Z}]$/u;
/** `5½` must not become `51/2`. */
const fraction = /^[¼-¾⅐-⅟↉]$/u;

/**
 * What one code point becomes for finding: lower case, without diacritics and invisible signs, compatibility forms
 * (ligatures, full-width and presentation forms) taken apart, Arabic letter variants and digits unified, every kind
 * of white space a space. May be empty or several characters; folding it again changes nothing.
 */
export function foldCharacter(character: string): string {
  if (separator.test(character)) return ' ';
  if (ignoredFormat.test(character)) return '';
  if (fraction.test(character)) return character;
  const variant = variants.get(character);
  if (variant !== undefined) return variant;
  let folded = '';
  // A spacing accent decomposes into a space and the accent; it stands for the accent alone.
  for (const part of character.normalize('NFKD').replace(/^ (?=\p{M})/u, '')) folded += foldPart(part);
  return folded.normalize('NFC');
}

function foldPart(part: string): string {
  if (isIgnored(part)) return '';
  const lower = part.toLowerCase();
  return variants.get(lower) ?? asciiDigit(lower) ?? lower;
}

function isIgnored(character: string): boolean {
  if (character === tatweel || character === highHamza || ignoredFormat.test(character)) return true;
  const code = character.charCodeAt(0);
  return mark.test(character) && ignoredMarks.some(([first, last]) => code >= first && code <= last);
}

function asciiDigit(character: string): string | undefined {
  const code = character.charCodeAt(0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  return undefined;
}
