import { expect } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { openTwo } from '../support/window/two-panes.ts';

async function twoCounts(core: Core): Promise<void> {
  await importText(core, 'report.txt', 'At least 31 people were killed. The fire took 40 drums of solvent.');
  await importText(
    core,
    'statement.txt',
    'The Authority confirms that 23 people were killed and 12 houses burned.',
  );
  await core.call('findings.find', {});
}

test('the figures of two texts stand side by side by what they count, and each opens its words', async ({
  start,
}) => {
  const { window } = await start({ prepare: twoCounts });
  await openTwo(window, 'report', 'statement');
  await runFromPalette(window, 'Figures of both texts side by side');
  const dialog = window.getByRole('dialog', { name: 'Figures side by side' });
  const people = dialog.getByRole('row').filter({ hasText: 'people' });
  await expect(people.getByRole('button')).toHaveText([/31 people/, /23 people/]);
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await dialog.getByRole('checkbox', { name: /^Also what only one/ }).check();
  await expect(dialog.getByRole('row').filter({ hasText: 'drums' })).toContainText('no figure');
  await expectAccessible(window, 'figures side by side');
  await people.getByRole('button', { name: /23 people/ }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('document', { name: 'statement' })).toBeVisible();
});

test('two texts that count nothing alike say so', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await importText(core, 'report.txt', 'At least 31 people were killed.');
      await importText(core, 'statement.txt', 'Nobody knew.');
      await core.call('findings.find', {});
    },
  });
  await openTwo(window, 'report', 'statement');
  await runFromPalette(window, 'Figures of both texts side by side');
  await expect(window.getByRole('dialog', { name: 'Figures side by side' })).toContainText(
    'give no figures of the same thing',
  );
});
