const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'tr'] as const;

/** Month numbers by name, in the languages of the device; the forms that stand beside a day. */
const monthByName: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => {
        const parts = format.formatToParts(Date.UTC(2024, index, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [name.toLowerCase().replace(/\.$/, ''), index + 1] as const;
      });
    }),
  ),
);

/**
 * The moment named at the end of a clipping's second line (`… | Added on Monday, 5 March 2018 10:11:12`), the device's own time
 * taken for UTC, since it does not say its zone. Null where no date with a month by name, or in the Chinese and Japanese
 * way, can be read: one in numbers alone could mean two days.
 */
export function readKindleDate(details: string): string | null {
  const words = details.slice(details.lastIndexOf('|') + 1);
  const day = readDay(words);
  if (day === null) return null;
  const [year, month, date] = day;
  const [hour, minute, second] = readTime(words);
  const ms = Date.UTC(year, month - 1, date, hour, minute, second);
  return new Date(ms).getUTCDate() === date ? new Date(ms).toISOString() : null;
}

function readDay(words: string): readonly [year: number, month: number, date: number] | null {
  const eastern = /(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u.exec(words);
  if (eastern !== null) return [Number(eastern[1]), Number(eastern[2]), Number(eastern[3])];
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(words)?.[1];
  const month = (words.toLowerCase().match(/\p{L}+/gu) ?? [])
    .map((word) => monthByName.get(word))
    .find((number) => number !== undefined);
  const date = /(?<![\d:])(\d{1,2})(?![\d:])/.exec(words)?.[1];
  return year === undefined || month === undefined || date === undefined
    ? null
    : [Number(year), month, Number(date)];
}

function readTime(words: string): readonly [hour: number, minute: number, second: number] {
  const match = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?/i.exec(words);
  if (match === null) return [0, 0, 0];
  const hour = Number(match[1]) % 24;
  const half = match[4]?.toLowerCase();
  const isAfternoon = half === 'p' || /下午|午後/u.test(words);
  const isMorning = half === 'a' || /上午|午前/u.test(words);
  const inDay = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour;
  return [inDay, Number(match[2]), Number(match[3] ?? 0)];
}
