import type { Progress } from '../../shared/contract/define.ts';

/** "12 of 40 MB, 2 min left"; undefined where the job says neither. */
export function progressDetail({ bytes, secondsLeft }: Progress): string | undefined {
  if (bytes === undefined) return secondsLeft == null ? undefined : `${timeWords(secondsLeft)} left`;
  if (bytes.total === 0) return undefined;
  const amount = amountOf(bytes.done, bytes.total);
  return secondsLeft == null ? amount : `${amount}, ${timeWords(secondsLeft)} left`;
}

function amountOf(done: number, total: number): string {
  const [unit, size, digits] =
    total < 1_000_000
      ? ['kB', 1_000, 0]
      : total < 1_000_000_000
        ? ['MB', 1_000_000, 0]
        : ['GB', 1_000_000_000, 1];
  const said = (value: number) => (value / Number(size)).toFixed(Number(digits));
  return `${said(done)} of ${said(total)} ${unit}`;
}

/** "under a minute" does not jump about: what is nearly done is not counted down in seconds one by one. */
function timeWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds';
  if (seconds < 60) return `${Math.ceil(seconds / 10) * 10} s`;
  if (seconds < 3_600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3_600)} h ${Math.ceil((seconds % 3_600) / 60)} min`;
}
