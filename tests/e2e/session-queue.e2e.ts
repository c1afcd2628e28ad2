import { expect, type Locator, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { addClaims } from '../support/projects/claims-project.ts';

// The queue of a fact-checking session, ordered and made shorter by keys and menus, in the real application.

const fewer = '23 people died in the fire.';
const more = 'At least 31 people died in the fire.';
const log = 'Log of the fire service';
const statement = 'Statement of the port authority';

/** A session on two claims and two documents, in this order: fewer, more, log, statement. */
async function addSession(core: Core): Promise<void> {
  await addClaims(core);
  const claims = await core.call('claims.list', {});
  const documents = await core.call('documents.list', {});
  const session = await core.call('sessions.create', { title: 'The dead of the harbour fire' });
  const add = (queued: { readonly claims?: string[]; readonly documents?: string[] }) =>
    core.call('sessions.addItems', { session: session.id, ...queued });
  for (const words of [fewer, more]) {
    await add({ claims: claims.flatMap((claim) => (claim.statement === words ? [claim.id] : [])) });
  }
  for (const words of [log, statement]) {
    await add({ documents: documents.flatMap(({ id, title }) => (title === words ? [id] : [])) });
  }
}

function lines(window: Page): Locator {
  return window.getByRole('list', { name: 'Queue of the session' }).getByRole('listitem');
}

function line(window: Page, words: string): Locator {
  return lines(window).filter({ hasText: words }).getByRole('button').first();
}

function item(window: Page): Locator {
  return window.getByRole('main').getByRole('article', { name: /^(?:Claim|Document) \d+ of \d+: / });
}

function said(window: Page): Locator {
  return window.locator('[aria-live=polite].visually-hidden').first();
}

/** The queue's labels in the order that is told to screen readers, which is not that of its elements. */
async function expectQueue(window: Page, order: readonly string[]): Promise<void> {
  await expect
    .poll(() =>
      lines(window).evaluateAll((each) =>
        each
          .toSorted((one, other) => Number(one.ariaPosInSet) - Number(other.ariaPosInSet))
          .map((element) => element.querySelector('bdi')?.textContent),
      ),
    )
    .toEqual(order);
}

async function openSession(window: Page): Promise<void> {
  await window.keyboard.press('Shift+J');
  await window
    .getByRole('list', { name: 'All sessions' })
    .getByRole('button', { name: /^The dead of the harbour fire/ })
    .click();
  await expect(item(window)).toBeFocused();
  await expectQueue(window, [fewer, more, log, statement]);
}

test('items of the queue are moved and taken away by key, at hand or focused, and undo brings them back', async ({
  start,
}) => {
  const { window } = await start({ prepare: addSession });
  const { keyboard } = window;
  await openSession(window);

  // The item at hand, faster than the queue is read again.
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+ArrowDown');
  await expectQueue(window, [more, log, fewer, statement]);
  await expect(item(window)).toHaveAccessibleName(`Claim 3 of 4: ${fewer}`);
  await expect(item(window)).toBeFocused();
  await expect(said(window)).toHaveText(`${fewer}: now 3 of 4 in the queue.`);
  await keyboard.press('ControlOrMeta+z');
  await expectQueue(window, [more, fewer, log, statement]);

  // The one that has the focus in the queue; what is at hand stays.
  await line(window, fewer).focus();
  await keyboard.press('End');
  await expect(line(window, statement)).toBeFocused();
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Alt+ArrowUp');
  await expectQueue(window, [more, statement, fewer, log]);
  await expect(line(window, statement)).toBeFocused();
  await expect(item(window)).toHaveAccessibleName(`Claim 3 of 4: ${fewer}`);

  await keyboard.press('Delete');
  await expectQueue(window, [more, fewer, log]);
  await expect(line(window, fewer)).toBeFocused();
  await expect(said(window)).toHaveText(`Took ${statement} from the queue. Undo brings it back.`);
  await expect(item(window)).toHaveAccessibleName(`Claim 2 of 3: ${fewer}`);

  // The item at hand, with a stance that is not recorded: it comes back with it.
  await line(window, log).click();
  await expect(item(window)).toHaveAccessibleName(`Document 3 of 3: ${log}`);
  await expect(item(window)).toBeFocused();
  await keyboard.press('s');
  await expect(line(window, log)).toContainText('begun, not recorded');
  await keyboard.press('Delete');
  await expectQueue(window, [more, fewer]);
  await expect(item(window)).toHaveAccessibleName(`Claim 2 of 2: ${fewer}`);
  await expect(item(window)).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expectQueue(window, [more, fewer, log]);
  await expect(line(window, log)).toContainText('begun, not recorded');

  // In a field the keys are the field's own.
  await line(window, log).click();
  await expect(item(window)).toBeFocused();
  await keyboard.press('r');
  await keyboard.type('Bodies');
  await keyboard.press('Alt+ArrowUp');
  await keyboard.press('Backspace');
  await expect(item(window).getByRole('textbox', { name: 'Reason' })).toHaveValue('Bodie');
  await expectQueue(window, [more, fewer, log]);
});

test('the menu of an item moves it to the top and empties the queue', async ({ start }) => {
  const { window } = await start({ prepare: addSession });
  await openSession(window);
  const choose = async (words: string, entry: string) => {
    await lines(window).filter({ hasText: words }).hover();
    await window.getByRole('button', { name: `More for ${words}` }).click();
    await window.getByRole('menuitem', { name: entry }).click();
  };
  await choose(statement, 'Move to the top');
  await expectQueue(window, [statement, fewer, more, log]);
  await choose(statement, 'Take from the queue');
  await expectQueue(window, [fewer, more, log]);
  await expect(line(window, fewer)).toBeFocused();

  await line(window, log).click({ button: 'right' });
  await expect(window.getByRole('menuitem', { name: 'Move down' })).toBeDisabled();
  await window.getByRole('menuitem', { name: 'Move up' }).click();
  await expectQueue(window, [fewer, log, more]);
  await expect(line(window, log)).toBeFocused();
  await runFromPalette(window, 'Move the item to the end of the queue');
  await expectQueue(window, [fewer, more, log]);
  await lines(window).filter({ hasText: more }).hover();
  await expectAccessible(window, 'the queue, with the menu of an item to be seen');

  for (const [taken, rest] of [
    [more, [fewer, log]],
    [log, [fewer]],
    [fewer, []],
  ] as const) {
    await line(window, taken).focus();
    await window.keyboard.press('Delete');
    await expectQueue(window, rest);
  }
  await expect(window.getByText('Nothing is in the queue of this session.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Add claims and documents…' })).toBeFocused();
  await window.keyboard.press('ControlOrMeta+z');
  await expectQueue(window, [fewer]);
});

test('the scope of a new session adds up documents, tags and a search', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await runFromPalette(window, 'New session…');
  const dialog = window.getByRole('dialog', { name: 'New session' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Three kinds of scope');
  await dialog.getByRole('radio', { name: /^A part of it/ }).check();
  await expect(dialog.getByText('Nothing is named yet.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'These documents' }).check();
  await dialog
    .getByRole('group', { name: 'Documents of the session' })
    .getByRole('checkbox', { name: log, exact: true })
    .check();
  await expect(dialog.getByText(/^In scope: 1 document and /)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'What a search finds' }).check();
  await dialog.getByRole('textbox', { name: 'Search' }).fill('people');
  await expect(dialog.getByText(/^In scope: [2-9] documents and /)).toBeVisible();
  await expectAccessible(window, 'a scope of several kinds');
  await dialog.getByRole('button', { name: 'Start the session' }).click();
  await expect(lines(window).filter({ hasText: log })).toHaveCount(1);
});
