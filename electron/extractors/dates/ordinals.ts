const words = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'].map(
    (unit) => `twenty-${unit}`,
  ),
  'thirtieth',
  'thirty-first',
];

/** A regular expression's alternation of English ordinals in words up to the 31st. */
export const ordinalWords: string = words.toReversed().join('|');

/** The same with figures: "19th", "nineteenth". */
export const ordinalPattern: string = ['\\d{1,2}(?:st|nd|rd|th)', ordinalWords].join('|');

/** Gives the number of an ordinal ("19th", "nineteenth", "19"); null for other words. */
export function numberOfOrdinal(ordinal: string): number | null {
  const figures = /^\d{1,2}/.exec(ordinal)?.[0];
  if (figures !== undefined) return Number(figures);
  const index = words.indexOf(ordinal.toLowerCase());
  return index === -1 ? null : index + 1;
}
