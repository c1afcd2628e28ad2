import type { Locator, Page } from '@playwright/test';

/** The table itself, which is a tree while its rows are grouped. */
export function grid(window: Page): Locator {
  return window
    .getByRole('grid', { name: 'Annotations' })
    .or(window.getByRole('treegrid', { name: 'Annotations' }));
}

/** The rows that have elements, without the head. */
export function rows(window: Page): Locator {
  return grid(window).locator('.table-lines').getByRole('row');
}
