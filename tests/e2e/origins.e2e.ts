import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { besides, goTo } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { addWireCopy } from '../support/projects/wire-copy-project.ts';

// Shared wording, derivations and counts of independent origins, in the real application.

function dialog(window: Page, name: string | RegExp) {
  return window.getByRole('dialog', { name });
}

/** How many ranges of both texts are painted in one look. */
function painted(window: Page, style: string): Promise<number> {
  return window.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, style);
}

async function openTable(window: Page): Promise<void> {
  await runFromPalette(window, 'Evidence table');
  await expect(window.getByRole('heading', { name: 'Evidence table' })).toBeVisible();
}

test('two papers with one agency copy count as one origin once that is recorded, and as two after undo', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addWireCopy });
  await openTable(window);
  await expect(window.getByRole('button', { name: '2 passages' })).toBeVisible();
  await expect(window.getByRole('button', { name: '2 publishers' })).toBeVisible();
  await expect(window.getByRole('button', { name: '2 independent origins' })).toBeVisible();

  await window.keyboard.press('Shift+C');
  const list = dialog(window, 'Documents with shared wording');
  const pair = list.getByRole('list', { name: 'Pairs' }).getByRole('button');
  await expect(pair).toHaveCount(1);
  await expect(pair).toContainText('same text, other publisher');
  await expect(pair).toContainText('Harbour Post');
  await pair.press('Enter');

  const wording = dialog(window, 'Shared wording');
  const sentences = wording.getByRole('list', { name: 'Shared sentences' }).getByRole('listitem');
  await expect(sentences).toHaveCount(4);
  await expect(sentences.nth(1)).toContainText('nearly word for word');
  await wording.getByRole('radio', { name: /same wire copy/ }).check();
  await wording.getByRole('textbox', { name: 'Reason' }).fill('Both carry the agency’s text.');
  await wording.getByRole('button', { name: 'Record' }).click();
  await expect(list).toContainText('No documents with shared wording are left');
  await window.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await expect(window.getByRole('button', { name: '1 independent origin' })).toBeVisible();
  await window.getByRole('button', { name: '1 independent origin' }).click();
  const origins = dialog(window, 'Where this comes from');
  await expect(origins.getByRole('list', { name: 'Why these are one' })).toContainText('the same wire copy');
  await expect(origins.getByRole('list', { name: 'Passages that end at' })).toContainText(
    'carries the same wire copy as',
  );
  await origins.getByRole('tab', { name: /Publishers/ }).click();
  await expect(origins.getByRole('list', { name: 'Publishers' }).getByRole('listitem')).toHaveCount(2);
  await window.keyboard.press('Escape');
  await expect(origins).toBeHidden();

  const stored = await besides(folder, (core) => core.call('derivations.list', {}));
  expect(stored).toMatchObject([{ relation: 'same wire copy', reason: 'Both carry the agency’s text.' }]);

  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByRole('button', { name: '2 independent origins' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(window.getByRole('button', { name: '1 independent origin' })).toBeVisible();
});

test('a document says what it rests on, and shared wording can be rejected and shown in both texts', async ({
  start,
}) => {
  const { window } = await start({ prepare: addWireCopy });
  await window
    .getByRole('list', { name: 'Documents' })
    .getByRole('button', { name: /Coast Echo/ })
    .click();
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const origins = window.getByRole('region', { name: 'Origins of this document' });
  await expect(origins).toContainText('Rests on 1 independent origin');
  await expect(origins).toContainText(/Shares \d+ % of its wording with Harbour Post/);

  await origins.getByRole('button', { name: 'Compare wording' }).click();
  const wording = dialog(window, 'Shared wording');
  await wording
    .getByRole('list', { name: 'Shared sentences' })
    .getByRole('button', { name: /Divers searched/ })
    .click();
  await expect(wording).toBeHidden();
  await expect(window.getByRole('document', { name: /Harbour Post/ })).toBeVisible();
  await expect(window.getByRole('document', { name: /Coast Echo/ })).toBeVisible();
  await expect.poll(() => painted(window, 'wording-verbatim')).toBe(6);
  await expect.poll(() => painted(window, 'wording-near')).toBe(2);
  await window.getByRole('status', { name: 'Shared wording' }).getByRole('button').click();
  await expect.poll(() => painted(window, 'wording-verbatim')).toBe(0);

  await origins.getByRole('button', { name: 'Compare wording' }).click();
  await wording.getByRole('button', { name: 'Neither is derived from the other' }).click();
  await expect(origins).not.toContainText('of its wording');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(origins).toContainText('of its wording');
});

test('what a document is derived from is recorded and changed by hand, and its passage opens its walk by key', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await addWireCopy(core);
      await core.call('sources.create', { name: 'Coast Agency', kind: 'agency' });
    },
  });
  await window
    .getByRole('list', { name: 'Documents' })
    .getByRole('button', { name: /Coast Echo/ })
    .click();
  await expect(window.getByRole('document', { name: /Coast Echo/ })).toBeVisible();
  await runFromPalette(window, 'Record what this document is derived from');
  const record = dialog(window, /is derived from/);
  await record.getByRole('combobox', { name: 'Document or source' }).fill('agency');
  await window.keyboard.press('Enter');
  await record.getByRole('radio', { name: /republishes/ }).check();
  await record.getByRole('button', { name: 'Record' }).click();
  await expect(record).toBeHidden();

  await window.keyboard.press('Shift+O');
  const origins = dialog(window, 'Where this comes from');
  await expect(origins.getByRole('heading', { name: 'Coast Agency' })).toBeVisible();
  await expect(origins).toContainText('republishes');
  await origins.getByRole('button', { name: 'republishes' }).click();
  await expect(origins).toBeHidden();

  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const section = window.getByRole('region', { name: 'Origins of this document' });
  const derivations = section.getByRole('list', { name: 'Derivations' });
  await expect(derivations).toContainText('Republishes Coast Agency');
  await section.getByRole('button', { name: 'Change derivation…' }).click();
  await expectAccessible(window, 'a derivation that is changed');
  await record.getByRole('radio', { name: /quotes/ }).check();
  await record.getByRole('textbox', { name: 'Reason (optional)' }).fill('Half of it is its own');
  await record.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(record).toBeHidden();
  await expect(derivations).toContainText('Quotes Coast Agency: Half of it is its own');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(derivations).toContainText('Republishes Coast Agency');
  await section.getByRole('button', { name: 'Remove derivation' }).click();
  await expect(derivations).toBeHidden();
});

test('the passages of a tag and of a search say where they come from, and a source which come from it', async ({
  start,
}) => {
  const { window } = await start({ prepare: addWireCopy });
  await goTo(window, 'Tags');
  await window.getByRole('treeitem', { name: /Casualty figure/ }).click();
  const detail = window.getByRole('region', { name: 'Tag Casualty figure' });
  await expect(detail.getByRole('button', { name: '2 independent origins' })).toBeVisible();
  await detail.getByRole('button', { name: /Show 2 annotations/ }).click();
  const search = window.getByRole('region', { name: 'Search' });
  await expect(search.getByRole('button', { name: '2 publishers' })).toBeVisible();

  await goTo(window, 'Sources');
  await window
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: /Harbour Post/ })
    .click();
  await window
    .getByRole('region', { name: 'Source Harbour Post' })
    .getByRole('button', { name: '1 annotation' })
    .click();
  await expect(search.getByRole('heading', { name: '1 found' })).toBeVisible();
});

test('the dialogs about origins are accessible', async ({ start }) => {
  const { window } = await start({ prepare: addWireCopy });
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await openTable(window);
  await window.getByRole('button', { name: '2 independent origins' }).click();
  await expect(dialog(window, 'Where this comes from')).toBeVisible();
  await expectAccessible(window, 'origins');
  await window.keyboard.press('Escape');
  await expect(dialog(window, 'Where this comes from')).toBeHidden();
  await window.keyboard.press('Shift+C');
  const list = dialog(window, 'Documents with shared wording');
  await expect(list.getByRole('list', { name: 'Pairs' }).getByRole('button')).toHaveCount(1);
  await expectAccessible(window, 'documents with shared wording');
  await list.getByRole('list', { name: 'Pairs' }).getByRole('button').click();
  await expect(dialog(window, 'Shared wording').getByRole('listitem').first()).toBeVisible();
  await expectAccessible(window, 'shared wording');
});
