import { expect, type Page } from '@playwright/test';
import { besides } from './annotated-project.ts';
import { runFromPalette } from '../window/assay-window.ts';

/** The claim that tests of concluding are about; `addClaims` makes it. */
export const statement = 'At least 31 people died in the fire.';

/** Where its conclusion stands on the page of the claim. */
export const conclusionSection = (window: Page) =>
  window.getByRole('region', { name: 'Conclusion', exact: true });

/** Shows the page of the claim. */
export async function openClaim(window: Page): Promise<void> {
  await runFromPalette(window, statement);
  await expect(conclusionSection(window)).toBeVisible();
}

/** What is stored about the claim now. */
export async function storedClaim(folder: string) {
  return besides(folder, async (core) => {
    const claims = await core.call('claims.list', {});
    const { id } = claims.find((each) => each.statement === statement) ?? { id: '' };
    return core.call('claims.page', { id });
  });
}
