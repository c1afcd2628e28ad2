import type { ValueKind } from './gather-values.ts';

export const columnNames: Readonly<Record<ValueKind, string>> = {
  given: 'Value put down',
  number: 'Numbers found',
  date: 'Dates found',
  place: 'Places found',
};

const names: Readonly<Record<ValueKind, readonly [one: string, many: string]>> = {
  given: ['value put down', 'different values put down'],
  number: ['number found', 'different numbers found'],
  date: ['date found', 'different dates found'],
  place: ['place found', 'different places found'],
};

/** "2 different numbers found". */
export function countName(kind: ValueKind, count: number): string {
  const [one, many] = names[kind];
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
