import type { CheckingSession, SessionItem } from '../../../shared/model/checking-session.ts';

type Counts = CheckingSession['counts'];

/** "14 of 32 judged, 3 set aside"; "nothing in the queue". */
export function progressWords({ items, judged, setAside }: Counts): string {
  if (items === 0) return 'nothing in the queue';
  const words = `${number(judged)} of ${number(items)} judged`;
  return setAside === 0 ? words : `${words}, ${number(setAside)} set aside`;
}

/** The item to go to after one is decided: the next that waits, else one before it that waits; null: nothing waits. */
export function nextWaiting(items: readonly SessionItem[], from: string): SessionItem | null {
  const index = items.findIndex(({ id }) => id === from);
  const others = [...items.slice(index + 1), ...items.slice(0, Math.max(0, index))];
  return others.find(({ state }) => state === 'waiting') ?? null;
}

/** The item that many places on, stopping at the ends; null where there is none. */
export function itemStep(
  items: readonly SessionItem[],
  from: string | null,
  step: 1 | -1,
): SessionItem | null {
  const index = items.findIndex(({ id }) => id === from);
  return items[index + step] ?? null;
}

function number(count: number): string {
  return count.toLocaleString('en');
}
