import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { addInquiry, besides, card, goTo, quotes } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';

// Sources: assigned, described and graded, in the real application.

async function addCourier(core: Core): Promise<void> {
  const { document } = await addInquiry(core);
  const courier = await core.call('sources.create', {
    name: 'Ellery Daily Courier',
    kind: 'outlet',
    aliases: ['ڈیلی کوریئر'],
  });
  await core.call('documents.assignSource', { ids: [document], source: courier.id });
}

function storedSource(folder: string, name: string) {
  return besides(folder, async (core) => {
    const all = await core.call('sources.list', {});
    return all.find((source) => source.name === name);
  });
}

async function showPanel(window: Page, name: 'Document' | 'Source' | 'Annotations'): Promise<void> {
  await window
    .getByRole('tab', { name: new RegExp(`^${name}`) })
    .last()
    .click();
}

test('a source is graded with every level’s definition in view, and a second grade supersedes the first', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addCourier });
  await showPanel(window, 'Source');
  await window.getByRole('button', { name: 'Grade this source' }).click();
  const form = window.getByRole('form', { name: 'Grade Ellery Daily Courier' });
  await expect(form.getByRole('radio')).toHaveCount(6);
  await expect(form).toContainText('Minor doubts; a history of mostly valid information.');
  await expect(form).toContainText('No basis exists for judging the source. This says nothing against it.');
  await expect(form.getByRole('button', { name: 'Record grade' })).toBeDisabled();
  await expect(form.getByRole('radio', { name: /^A/ })).toBeFocused();
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Grade this source' }).press('Enter');
  await window.keyboard.press('Space');
  await form.getByRole('button', { name: 'Record grade' }).click();
  await expect(window.getByRole('button', { name: 'Give a new grade' })).toBeFocused();
  await expect(window.getByRole('region', { name: 'Current grade' })).toContainText('reliable');
  await expect(window.getByRole('region', { name: 'Current grade' })).toContainText('no reason given');

  await window.getByRole('button', { name: 'Give a new grade' }).click();
  await form.getByRole('radio', { name: /^C/ }).check();
  await form.getByRole('textbox', { name: 'Reason' }).fill('Took the figure from the authority unnamed.');
  await form.getByRole('button', { name: 'Record grade' }).click();
  await expect(window.getByRole('region', { name: 'Current grade' })).toContainText('fairly reliable');
  await expect(window.locator('s')).toContainText('reliable');
  await expect(window.getByText(/, superseded/)).toBeVisible();

  const source = await storedSource(folder, 'Ellery Daily Courier');
  expect(
    source?.grades.map(({ code, reason, supersededAt }) => [code, reason, supersededAt !== null]),
  ).toEqual([
    ['C', 'Took the figure from the authority unnamed.', false],
    ['A', null, true],
  ]);
});

test('a grade can hold for one passage only, and its card says so', async ({ start, folder }) => {
  const { window } = await start({ prepare: addCourier });
  await card(window, quotes.denial).getByRole('button', { name: quotes.denial, exact: true }).click();
  await card(window, quotes.denial).getByRole('button', { name: 'More' }).click();
  await window.getByRole('menuitem', { name: /Grade the source for this passage/ }).click();
  const form = window.getByRole('form', { name: 'Grade Ellery Daily Courier' });
  await expect(form.getByRole('combobox', { name: 'Holds' })).toContainText(quotes.denial);
  await form.getByRole('radio', { name: /^F/ }).check();
  await form.getByRole('textbox', { name: 'Topic' }).fill('the warnings');
  await form.getByRole('button', { name: 'Record grade' }).click();
  await expect(window.getByText('Not graded in general.')).toBeVisible();
  await expect(window.getByText('on the warnings')).toBeVisible();

  await showPanel(window, 'Annotations');
  await expect(card(window, quotes.denial)).toContainText('reliability cannot be judged');
  const source = await storedSource(folder, 'Ellery Daily Courier');
  expect(source?.grades).toMatchObject([
    { code: 'F', topic: 'the warnings', annotation: expect.any(String) },
  ]);
});

test('a document is given a source by an alias in another script, then one made from a typed name', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await addInquiry(core);
      await core.call('sources.create', { name: 'Ellery Daily Courier', aliases: ['ڈیلی کوریئر'] });
    },
  });
  await showPanel(window, 'Source');
  await window.getByRole('button', { name: 'Assign a source' }).click();
  await window.getByRole('button', { name: 'Assign', exact: true }).click();
  await window.keyboard.type('کورئیر');
  await window.keyboard.press('ControlOrMeta+A');
  await window.keyboard.type('ڈیلی');
  await window.keyboard.press('Enter');
  const assigned = window.getByRole('region', { name: 'Source', exact: true });
  await expect(assigned).toContainText('Ellery Daily Courier');
  await expect(assigned).toContainText('Not graded');

  await assigned.getByRole('button', { name: 'Change' }).click();
  await window.keyboard.type('Harbour Watch');
  await window.keyboard.press('Enter');
  await expect(assigned).toContainText('Harbour Watch');
  await expect
    .poll(() => besides(folder, async (core) => (await core.call('documents.list', {}))[0]?.source?.name))
    .toBe('Harbour Watch');
});

test('name, kind, interest, reason and aliases are changed in the profile', async ({ start, folder }) => {
  const { window } = await start({ prepare: addCourier });
  await goTo(window, 'Sources');
  const list = window.getByRole('region', { name: 'Sources' });
  await list.getByRole('button', { name: /Ellery Daily Courier/ }).click();
  const profile = window.getByRole('region', { name: /^Source / });
  await profile.getByRole('combobox', { name: 'Interest' }).click();
  await window.getByRole('option', { name: /Party to the matter/ }).click();
  const reason = profile.getByRole('textbox', { name: 'Why it has this interest' });
  await reason.fill('Sells space to the port.');
  await profile.getByRole('textbox', { name: 'Add an alias' }).fill('The Courier');
  await window.keyboard.press('Enter');
  await expect(profile.getByRole('list', { name: 'Aliases' }).getByRole('listitem')).toHaveCount(2);
  const name = profile.getByRole('textbox', { name: 'Name of the source' });
  await name.fill('The Daily Courier');
  await name.press('Enter');
  await expect(list.getByRole('button', { name: /The Daily Courier/ })).toBeVisible();

  await expect
    .poll(() => storedSource(folder, 'The Daily Courier'))
    .toMatchObject({
      interest: 'party to the matter',
      interestReason: 'Sells space to the port.',
      aliases: expect.arrayContaining(['The Courier', 'ڈیلی کوریئر']),
    });
});

test('a source is created from the list and removed while nothing hangs on it', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Sources');
  await window.getByRole('textbox', { name: 'Find or create a source' }).fill('Perrin Aldous');
  await window.keyboard.press('Enter');
  const profile = window.getByRole('region', { name: 'Source Perrin Aldous' });
  await expect(profile).toBeVisible();
  await profile.getByRole('button', { name: 'Remove source' }).click();
  await expect(profile).toBeHidden();
  await expect.poll(() => storedSource(folder, 'Perrin Aldous')).toBeUndefined();
});

test('five hundred sources are filtered and gone through by keys, with rows only for those in view', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await addCourier(core);
      for (let number = 1; number <= 500; number += 1)
        await core.call('sources.create', { name: `Witness ${number}`, kind: 'person' });
    },
  });
  await goTo(window, 'Sources');
  const list = window.getByRole('region', { name: 'Sources' });
  const rows = list.getByRole('list', { name: 'Sources' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(100);
  await window.getByRole('textbox', { name: 'Find or create a source' }).fill('witness 49');
  await expect(rows).toHaveCount(11);
  await list.getByRole('button', { name: /^Witness 49 / }).focus();
  await window.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: /^Witness 490 / })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Source Witness 490' })).toBeVisible();
  await window.getByRole('textbox', { name: 'Find or create a source' }).fill('outlet');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Ellery Daily Courier');
});
