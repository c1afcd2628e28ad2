/** What an entry of a Kindle's clippings is. */
export type ClippingKind = 'highlight' | 'note' | 'bookmark' | 'unknown';

/** What the device calls them: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Polish, Turkish, Japanese, Chinese. */
const wordsOfKind: readonly (readonly [ClippingKind, RegExp])[] = [
  [
    'bookmark',
    /\bbookmark\b|\blesezeichen\b|\bsignet\b|\bmarcador\b|\bsegnalibro\b|\bbladwijzer\b|закладк|\bzakładk|yer imi|ブックマーク|书签|書籤/iu,
  ],
  ['note', /\bnote\b|\bnotiz\b|\bnota\b|\bnotitie\b|заметк|\bnotatk|\bnot(?:unuz)?\b|メモ|笔记|筆記/iu],
  [
    'highlight',
    /\bhighlight\b|\bclip\b|\bmarkierung\b|\bsurlign|\bsubrayado\b|\bevidenziazione\b|\bdestaque\b|\bmarkering\b|выделен|\bzaznaczeni|\bvurgu|ハイライト|标注|標註|重點/iu,
  ],
];

/** Tells what an entry is by its second line (`- Your Highlight on page 3 | location 40-42 | Added on …`). */
export function kindOfClipping(details: string): ClippingKind {
  // The date may hold other words; what the entry is stands first.
  const said = details.split('|')[0] ?? details;
  return wordsOfKind.find(([, words]) => words.test(said))?.[0] ?? 'unknown';
}

/** The places named in the second line, in the device's own count: the last numbers before the date. */
export function locationOf(details: string): { readonly first: number; readonly last: number } | null {
  const parts = details.split('|').map((part) => part.trim());
  const before = parts.length > 1 ? parts.slice(0, -1) : parts;
  const numbers = before.flatMap((part) => [...part.matchAll(/(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/g)]).at(-1);
  if (numbers === undefined) return null;
  const first = Number(numbers[1]);
  const last = numbers[2] === undefined ? first : Number(numbers[2]);
  // Some devices shorten the second number: 1170-72.
  const whole = last < first ? Number(String(first).slice(0, -String(last).length) + String(last)) : last;
  return { first, last: Math.max(whole, first) };
}
