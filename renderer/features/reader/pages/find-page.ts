import type { PageSummary } from '../../../../shared/model/page.ts';

/**
 * The page that is meant by what a person writes: the one that is printed so, else the one of that number, counted from 1.
 * Null where there is none.
 */
export function findPage(pages: readonly PageSummary[], written: string): number | null {
  const words = written.trim().toLocaleLowerCase();
  if (words === '') return null;
  const labelled = pages.findIndex(({ label }) => label.toLocaleLowerCase() === words);
  if (labelled !== -1) return labelled;
  const number = /^\d{1,6}$/u.test(words) ? Number(words) : 0;
  return number >= 1 && number <= pages.length ? number - 1 : null;
}
