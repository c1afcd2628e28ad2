/** WHATWG labels of code pages; those that no decoder has are left out. */
const labels: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** Code pages of the character sets that fonts name; 1 is the document's own, 2 that of symbols. */
const ofCharacterSet: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** Decodes bytes of a code page; one that is not known is read as windows-1252. */
export function decodeBytes(bytes: Uint8Array, codePage: number): string {
  const label = labels[codePage] ?? 'windows-1252';
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(bytes);
}

/** Whether bytes of a code page can be read. */
export function isKnownCodePage(codePage: number): boolean {
  return codePage in labels;
}

/** The code page of a font's character set; null where the document's own counts. */
export function codePageOf(characterSet: number): number | null {
  return ofCharacterSet[characterSet] ?? null;
}

/** The character set of fonts that show signs instead of letters. */
export const symbolSet = 2;
