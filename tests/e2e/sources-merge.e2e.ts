import { expect } from '@playwright/test';
import { besides, goTo } from '../support/projects/annotated-project.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { addSources } from '../support/projects/sources-project.ts';

// Sources that may be one, in the real application: suggested, merged, split, told apart, and undone.

function storedNames(folder: string) {
  return besides(folder, async (core) =>
    (await core.call('sources.list', {})).map(({ name, aliases }) => [name, ...aliases].join(' / ')),
  );
}

const allNames = [
  'Courier Holding',
  'Ellery Daily Courier / ڈیلی کوریئر / EDC',
  'Qaumi Mahaz',
  'Tareq Hussein',
  'Tariq Hussain / طارق حسین',
];

test('spellings of one name are suggested with the passages that show them, merged by keyboard, and undone in one step', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await addSources(core);
      await importText(
        core,
        'letter.txt',
        'A clerk, Tareq Hussein, kept the log. Nobody asked Tareq Hussein why.',
      );
    },
  });
  await goTo(window, 'Sources');
  await window.getByRole('button', { name: 'May be one' }).press('Enter');
  const pair = window.getByRole('article', { name: /Tareq Hussein/ });
  await expect(pair).toContainText('Tariq Hussain');
  await expect(pair).toContainText('sound alike');
  await pair.getByRole('button', { name: 'Passages' }).press('Enter');
  const passages = pair.getByRole('list', { name: 'Passages with Tareq Hussein' });
  await expect(passages.getByRole('listitem')).toHaveCount(2);
  await expect(passages).toContainText('A clerk, Tareq Hussein, kept the log.');
  await expectAccessible(window, 'Names that may be one');

  await pair.getByRole('button', { name: 'Merge…' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Merge sources' });
  await dialog.getByRole('radio', { name: /^Tariq Hussain/ }).check();
  const preview = dialog.getByRole('region', { name: 'What goes where' });
  await expect(preview).toContainText('Afterwards, for Tariq Hussain');
  await expect(preview).toContainText('Tareq Hussein');
  await expectAccessible(window, 'The dialog that merges');
  await dialog.getByRole('button', { name: 'Merge 2 sources' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByRole('region', { name: 'Source Tariq Hussain' })).toBeVisible();
  await expect(pair).toBeHidden();
  await expect
    .poll(() => storedNames(folder))
    .toEqual([...allNames.slice(0, 3), 'Tariq Hussain / طارق حسین / Tareq Hussein']);

  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => storedNames(folder)).toEqual(allNames);
  await expect(pair).toBeVisible();
  await pair.getByRole('button', { name: 'Not the same' }).press('Enter');
  await expect(pair).toBeHidden();
  await expect.poll(() => storedNames(folder)).toEqual(allNames);
});

test('what would be superseded is said before sources are merged, and a circle of owners is refused', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { courier, holding } = await addSources(core);
      await core.call('sources.grade', { source: holding, code: 'E', reason: 'Its reports' });
      const { id } = await core.call('sources.create', { name: 'Harbour Group' });
      await core.call('sources.affiliate', { source: holding, to: id, relation: 'part of' });
      await core.call('sources.affiliate', { source: courier, to: id, relation: 'affiliated with' });
    },
  });
  await goTo(window, 'Sources');
  const list = window.getByRole('region', { name: 'Sources' });
  await list.getByRole('button', { name: /^Ellery Daily Courier/ }).click();
  await window.keyboard.press('Shift+M');
  const dialog = window.getByRole('dialog', { name: 'Merge sources' });
  await expect(dialog.getByRole('combobox', { name: 'Merge with' })).toBeFocused();
  await window.keyboard.type('holding');
  await window.keyboard.press('Enter');
  const preview = dialog.getByRole('region', { name: 'What goes where' });
  await expect(preview).toContainText('1 grade');
  await expect(preview).toContainText(
    'The grade B of “Ellery Daily Courier” is superseded by the newer E of “Courier Holding”.',
  );
  await window.keyboard.type('harbour gr');
  await window.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Leave out Courier Holding' }).click();
  await expect(preview).toContainText('Merged, they would make a circle of owners');
  await expect(dialog.getByRole('button', { name: 'Merge 2 sources' })).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a source is split: what is chosen goes to the new one, and undo is one step', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addSources });
  await goTo(window, 'Sources');
  await window
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: /^Ellery Daily Courier/ })
    .click();
  await window.keyboard.press('Shift+S');
  const dialog = window.getByRole('dialog', { name: 'Split Ellery Daily Courier' });
  await expect(dialog.getByRole('textbox', { name: 'Name of the new source' })).toBeFocused();
  await window.keyboard.type('Sunday Courier');
  await dialog.getByRole('checkbox', { name: 'EDC' }).check();
  await dialog.getByRole('checkbox', { name: 'inquiry' }).check();
  await dialog.getByRole('checkbox', { name: /on the warnings/ }).check();
  await expect(dialog).toContainText('Sunday Courier gets 1 alias, 1 document, 1 grade');
  await expectAccessible(window, 'The dialog that splits');
  await dialog.getByRole('button', { name: 'Split' }).click();
  const profile = window.getByRole('region', { name: 'Source Sunday Courier' });
  await expect(profile).toContainText('1 document');
  await expect(profile).toContainText('not usually reliable');
  const stored = () =>
    besides(folder, async (core) =>
      (await core.call('sources.list', {})).map(({ name, documents, grades }) => [
        name,
        documents,
        grades.length,
      ]),
    );
  await expect.poll(stored).toContainEqual(['Sunday Courier', 1, 1]);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(stored).toContainEqual(['Ellery Daily Courier', 1, 3]);
  await expect.poll(() => storedNames(folder)).toEqual(allNames);
});
