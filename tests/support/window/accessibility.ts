import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.1, levels A and AA, and what axe-core calls best practice. */
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** The rules of colours: 4.5:1 for text, and 7:1 for those who ask for more contrast. */
const colourRules = {
  dark: ['color-contrast', 'link-in-text-block'],
  'high-contrast': ['color-contrast-enhanced', 'link-in-text-block'],
} as const;

/**
 * Expects axe-core to find nothing wrong with what the window shows, in each theme. A theme changes colours only, so
 * the rules that are not about colours are checked in the light one alone.
 */
export async function expectAccessible(window: Page, scene: string): Promise<void> {
  await expectNothingFound(axeOf(window).withTags(everyRule), `${scene}, light`);
  for (const theme of ['dark', 'high-contrast'] as const) {
    await showTheme(window, theme);
    await expectNothingFound(axeOf(window).withRules([...colourRules[theme]]), `${scene}, ${theme}`);
  }
  await showTheme(window, 'light');
}

/** In legacy mode axe-core puts its results together in the same page: Electron opens no second one for it. */
function axeOf(window: Page): AxeBuilder {
  return new AxeBuilder({ page: window }).setLegacyMode(true);
}

async function expectNothingFound(axe: AxeBuilder, scene: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
  expect.soft(found, scene).toEqual([]);
}

/** Shows a theme without choosing it, which would close what is open. */
async function showTheme(window: Page, theme: string): Promise<void> {
  await window.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}
