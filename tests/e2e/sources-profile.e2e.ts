import { expect } from '@playwright/test';
import { besides, card, goTo, quotes } from '../support/projects/annotated-project.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { addSources } from '../support/projects/sources-project.ts';

// The profile of a source, the scale of the project, and how passages know what they say, in the real application.

test('owner, domain, interest in a topic, opinion of others and a note are added to the profile', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addSources });
  await goTo(window, 'Sources');
  await window
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: /^Qaumi Mahaz/ })
    .click();
  const profile = window.getByRole('region', { name: 'Source Qaumi Mahaz' });

  await profile.getByRole('button', { name: 'Add affiliation' }).press('Enter');
  const affiliation = profile.getByRole('form', { name: 'Affiliation of Qaumi Mahaz' });
  await expect(affiliation.getByRole('combobox', { name: 'Other source' })).toBeFocused();
  await window.keyboard.type('Harbour Group');
  await window.keyboard.press('Enter');
  await affiliation.getByRole('textbox', { name: 'Since' }).fill('since long');
  await affiliation.getByRole('button', { name: 'Add' }).click();
  await expect(affiliation).toContainText('is not a date Assay can keep');
  await affiliation.getByRole('textbox', { name: 'Since' }).fill('1994-03');
  await affiliation.getByRole('button', { name: 'Add' }).click();
  await expect(profile.getByRole('list', { name: 'Affiliations' })).toContainText(
    'owned by Harbour Group since March 1994',
  );

  await profile.getByRole('textbox', { name: 'Add a web domain' }).fill('https://www.Mahaz.example/about');
  await window.keyboard.press('Enter');
  await expect(profile.getByRole('list', { name: 'Web domains' })).toContainText('mahaz.example');

  await profile.getByRole('button', { name: 'Add interest in a topic' }).click();
  const interest = profile.getByRole('form', { name: 'Interest in a topic' });
  await interest.getByRole('textbox', { name: 'Topic' }).fill('the fire');
  await interest.getByRole('combobox', { name: 'Interest in this topic' }).click();
  await window.getByRole('option', { name: /^Party to the matter/ }).click();
  await interest.getByRole('button', { name: 'Add' }).click();
  await expect(profile.getByRole('list', { name: 'Interests by topic' })).toContainText(
    'party to the matter on the fire',
  );

  await profile.getByRole('button', { name: 'Add opinion' }).click();
  const opinion = profile.getByRole('form', { name: 'Opinion of others' });
  await opinion.getByRole('textbox', { name: 'Who says it' }).fill('Press Ratings');
  await opinion.getByRole('textbox', { name: 'Their words' }).fill('mixed');
  await opinion.getByRole('textbox', { name: 'Date' }).fill('2019-05');
  await opinion.getByRole('button', { name: 'Add' }).click();
  await expect(profile.getByRole('list', { name: 'Opinions of others' })).toContainText(
    'Press Ratings, May 2019',
  );
  await expect(profile.getByText('Not graded in general.')).toBeVisible();
  await expect(profile.getByText(/^It cannot be removed while this hangs on it/)).toContainText(
    '1 affiliation',
  );
  await expectAccessible(window, 'The profile of a source');

  await profile.getByRole('button', { name: 'Remove: owned by Harbour Group' }).click();
  await expect(profile.getByText('No owner and no affiliation is on record.')).toBeVisible();
  await profile.getByRole('button', { name: 'New note' }).click();
  await expect
    .poll(() =>
      besides(folder, async (core) => {
        const id = (await core.call('sources.list', {})).find(({ name }) => name === 'Qaumi Mahaz')?.id ?? '';
        const { notes, opinions, interests, domains } = await core.call('sources.profile', { id });
        return [notes.length, opinions.length, interests.length, domains];
      }),
    )
    .toEqual([1, 1, 1, ['mahaz.example']]);
});

test('the scale of the project is chosen where its levels stand; grades on the other one stay under its name', async ({
  start,
}) => {
  const { window } = await start({ prepare: addSources });
  await goTo(window, 'Sources');
  const list = window.getByRole('region', { name: 'Sources' });
  await list.getByRole('button', { name: /^Ellery Daily Courier/ }).click();
  await list.getByRole('button', { name: 'Scale: Admiralty code' }).click();
  const dialog = window.getByRole('dialog', { name: 'Scale of reliability' });
  await expect(dialog).toContainText('Regulation (EU) 2016/794 (Europol), article 29(1)');
  await expect(dialog.getByRole('button', { name: 'Grade on this scale' })).toBeDisabled();
  await dialog.getByRole('radio', { name: /^Europol 4x4/ }).check();
  await expectAccessible(window, 'The scales');
  await dialog.getByRole('button', { name: 'Grade on this scale' }).click();
  await expect(list.getByRole('button', { name: 'Scale: Europol 4x4' })).toBeVisible();
  const row = list.getByRole('button', { name: /^Ellery Daily Courier/ });
  await expect(row).toContainText('not graded');
  const current = window.getByRole('region', { name: 'Current grade' });
  await expect(current).toContainText('Admiralty code: B, usually reliable');

  await window.keyboard.press('Shift+G');
  const form = window.getByRole('form', { name: 'Grade Ellery Daily Courier' });
  await expect(form.getByRole('radio')).toHaveCount(4);
  await form.getByRole('radio', { name: /^X/ }).check();
  await form.getByRole('textbox', { name: 'Period' }).fill('1994/1998');
  await form.getByRole('button', { name: 'Record grade' }).click();
  const history = window.getByRole('region', { name: 'Grades over time' });
  await expect(history).toContainText('for 1994 to 1998');
  await expect(history).toContainText('on another scale: Admiralty code');
  await expect(current).toContainText('Not graded in general.');
});

test('how a passage knows what it says is judged by keys on its card, with a chain of sources and words', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addSources });
  await card(window, quotes.denial).getByRole('button', { name: quotes.denial, exact: true }).click();
  await window.keyboard.press('v');
  const form = window.getByRole('form', { name: 'Directness of the passage' });
  await expect(form.getByRole('radio', { name: /^Unknown/ })).toBeFocused();
  await form.getByRole('radio', { name: /^Second hand/ }).check();
  const via = form.getByRole('combobox', { name: 'Reported via' });
  await via.fill('holding');
  await via.press('Enter');
  await via.fill('a clerk');
  await via.press('Enter');
  await expect(form.getByRole('list', { name: 'Reported via' }).getByRole('listitem')).toHaveCount(2);
  await form.getByRole('textbox', { name: 'Reason' }).fill('It names its log.');
  await expectAccessible(window, 'The form for directness');
  await form.getByRole('button', { name: 'Record' }).click();
  const judged = card(window, quotes.denial).getByRole('region', { name: 'Directness' });
  await expect(judged).toContainText('second hand, reported via Courier Holding, via a clerk');
  await expect(judged).toContainText('It names its log.');
  await expect(
    card(window, quotes.denial).getByRole('button', { name: quotes.denial, exact: true }),
  ).toBeFocused();
  await expect
    .poll(() => besides(folder, (core) => core.call('directness.list', {})))
    .toMatchObject([
      { level: 'second hand', via: [{ words: 'Courier Holding' }, { source: null, words: 'a clerk' }] },
    ]);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(judged).toBeHidden();
});

test('the address of a document suggests its source, which is assigned only when a person says so', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { document } = await addSources(core);
      await core.call('documents.assignSource', { ids: [document], source: null });
      await core.call('documents.update', {
        id: document,
        metadata: { url: 'https://news.courier.example/1' },
      });
    },
  });
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const source = window.getByRole('region', { name: 'Source', exact: true });
  await expect(source).toContainText('Its address is of courier.example: Ellery Daily Courier?');
  await source.getByRole('button', { name: 'Assign Ellery Daily Courier' }).click();
  await expect
    .poll(() => besides(folder, async (core) => (await core.call('documents.list', {}))[0]?.source?.name))
    .toBe('Ellery Daily Courier');
});
