/** Letters of the font Symbol from 0x41 and 0x61 on, by the Adobe Symbol encoding. */
const capitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const smalls = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const symbol: Readonly<Record<number, string>> = {
  161: 'ϒ',
  162: '′',
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  198: '∅',
  206: '∈',
  213: '∏',
  214: '√',
  229: '∑',
};

const wingdings: Readonly<Record<number, string>> = {
  40: '☎',
  42: '✉',
  74: '☺',
  76: '☹',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  158: '·',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** The character that a font without letters shows for a code (`w:sym`, or a private-use character); null where it is not known. */
export function symbolOf(font: string, code: number): string | null {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^wingdings$/i.test(font)) return wingdings[byte] ?? null;
  if (!/^symbol/i.test(font)) return code < 0xe000 && code >= 32 ? String.fromCodePoint(code) : null;
  if (byte >= 0x41 && byte <= 0x5a) return capitals[byte - 0x41] ?? null;
  if (byte >= 0x61 && byte <= 0x7a) return smalls[byte - 0x61] ?? null;
  return symbol[byte] ?? (byte >= 0x20 && byte < 0x40 ? String.fromCharCode(byte) : null);
}
