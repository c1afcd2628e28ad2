import type { OriginReport } from '../model/origin.ts';

/** The numbers that a count of origins gives, each with a list behind it. */
export const originParts = ['passages', 'publishers', 'origins', 'unknown'] as const;
export type OriginPart = (typeof originParts)[number];

/** How many of each a report tells. */
export function originNumbers({
  passages,
  publishers,
  origins,
  unknown,
}: OriginReport): Readonly<Record<OriginPart, number>> {
  return {
    passages: passages.length,
    publishers: publishers.length,
    origins: origins.length,
    unknown: unknown.length,
  };
}

/** "5 passages", "1 publisher", "2 independent origins", "1 origin unknown". */
export function originPartWords(part: OriginPart, count: number): string {
  const number = count.toLocaleString('en');
  switch (part) {
    case 'passages':
      return count === 1 ? '1 passage' : `${number} passages`;
    case 'publishers':
      return count === 1 ? '1 publisher' : `${number} publishers`;
    case 'origins':
      return count === 1 ? '1 independent origin' : `${number} independent origins`;
    case 'unknown':
      return count === 1 ? '1 origin unknown' : `${number} origins unknown`;
  }
}

/** "5 passages, 4 publishers, 2 independent origins, 1 origin unknown". */
export function originWords(numbers: Readonly<Record<OriginPart, number>>): string {
  return originParts.map((part) => originPartWords(part, numbers[part])).join(', ');
}
