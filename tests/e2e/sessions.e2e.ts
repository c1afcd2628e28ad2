import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { corePids, runFromPalette, statusBar } from '../support/window/assay-window.ts';
import { addClaims } from '../support/projects/claims-project.ts';

// A fact-checking session from its question to the disagreements of two judges, in the real application.

const question = 'How many people died in the fire?';

function item(window: Page): Locator {
  return window.getByRole('main').getByRole('article', { name: /^(?:Claim|Document) \d+ of \d+: / });
}

function queue(window: Page): Locator {
  return window.getByRole('list', { name: 'Queue of the session' });
}

function progress(window: Page): Locator {
  return window.getByRole('main').getByRole('progressbar', { name: 'Progress of the session' }).first();
}

function passage(window: Page): Locator {
  return item(window).locator('li[aria-current]');
}

/** Starts a session on the question of the deaths with SIFT, by its form. */
async function startSession(window: Page): Promise<void> {
  await runFromPalette(window, 'New session…');
  const dialog = window.getByRole('dialog', { name: 'New session' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('The dead of the harbour fire');
  await dialog.getByRole('combobox', { name: 'Question' }).click();
  await window.getByRole('option', { name: question }).click();
  await dialog.getByRole('radio', { name: /^A part of it/ }).check();
  await dialog.getByRole('checkbox', { name: 'What a search finds' }).check();
  await dialog.getByRole('textbox', { name: 'Search' }).fill('people');
  await expect(dialog.getByText(/^In scope: \d+ documents and \d+ claims?\.$/)).toBeVisible();
  await dialog.getByRole('radio', { name: 'The whole project' }).check();
  await expect(dialog.getByText('In scope: 8 documents and')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Chosen ones' }).check();
  for (const name of ['At least 31 people died in the fire', '23 people died in the fire'])
    await dialog.getByRole('checkbox', { name: `Claim: ${name}` }).check();
  for (const name of ['Log of the fire service', 'Statement of the port authority'])
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  await expect(dialog.getByText('4 items go into the queue.')).toBeVisible();
  await dialog.getByRole('radio', { name: /^SIFT/ }).check();
  await expect(dialog.getByRole('list', { name: 'Steps of SIFT' }).getByRole('listitem')).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Start the session' }).click();
  await expect(dialog).toBeHidden();
  await expect(item(window)).toBeFocused();
}

async function chooseFile(application: ElectronApplication, path: string): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, path);
}

test('a session is started from a question with SIFT and worked through by keyboard alone', async ({
  start,
}) => {
  const { window } = await start({ prepare: addClaims });
  await window.keyboard.press('Shift+J');
  await expect(window.getByRole('main').getByRole('heading', { name: 'Sessions' })).toBeVisible();
  await startSession(window);
  await expect(window.getByRole('main').getByText('Offline: nothing leaves this machine')).toBeVisible();
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '0 of 4 judged');

  // The passage that nobody has judged the credibility of comes first.
  const { keyboard } = window;
  await expect(item(window)).toHaveAccessibleName(/^Claim 1 of 4: /);
  await expect(passage(window)).toContainText('۳۴');
  await keyboard.press('d');
  await keyboard.press('3');
  await expect(passage(window).getByRole('radio', { name: 'disputes' })).toBeChecked();
  await keyboard.press('r');
  await keyboard.type('A worker is quoted, and it is higher.');
  await keyboard.press('Enter');
  await expect(item(window).getByText('A worker is quoted, and it is higher.').first()).toBeVisible();
  await expect(passage(window)).toContainText('given as 23 (port authority)');

  // A step of the method, with what came of it.
  await keyboard.press('t');
  await keyboard.press('Space');
  const steps = window.getByRole('region', { name: 'Method: SIFT' });
  await expect(steps.getByText('1 of 4 taken')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.type('I expected the higher figure.');
  await keyboard.press('Enter');
  await expect(steps.getByText(/^taken \d/)).toBeVisible();
  await keyboard.press('Escape');
  await expect(item(window)).toBeFocused();

  // A claim is judged with its conclusion.
  await keyboard.press('c');
  const conclude = window.getByRole('region', { name: /^Conclude: / });
  await expect(conclude.locator(':focus')).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('ControlOrMeta+Enter');
  await expect(conclude).toBeHidden();
  await keyboard.press('y');
  await expect(item(window)).toHaveAccessibleName(/^Claim 2 of 4: /);
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '1 of 4 judged');

  await keyboard.press('x');
  await keyboard.type('Wait for the list of the dead.');
  await keyboard.press('Enter');
  await expect(item(window)).toHaveAccessibleName('Document 3 of 4: Log of the fire service');
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '1 of 4 judged, 1 set aside');

  await keyboard.press('s');
  await keyboard.press('r');
  await keyboard.type('It counts bodies.');
  await keyboard.press('Enter');
  await expect(item(window)).toHaveAccessibleName('Document 4 of 4: Statement of the port authority');
  await keyboard.press('l');
  await keyboard.press('Enter');
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '3 of 4 judged, 1 set aside');
  await expect(queue(window).getByText('Document: judged, silent')).toBeVisible();

  await keyboard.press('k');
  await expect(item(window)).toHaveAccessibleName('Document 3 of 4: Log of the fire service');
  await keyboard.press('w');
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '2 of 4 judged, 1 set aside');
  await keyboard.press('ControlOrMeta+z');
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '3 of 4 judged, 1 set aside');

  // What is judged is opened beside, and a way leads back.
  await keyboard.press('o');
  await expect(window.getByRole('document', { name: 'Log of the fire service' })).toBeVisible();
  await expect(statusBar(window).getByText(/^Continue session/)).toContainText('3 of 4 judged');
  await window
    .getByRole('toolbar', { name: 'Document tools' })
    .getByRole('button', { name: 'Session' })
    .click();
  await expect(item(window)).toHaveAccessibleName('Document 3 of 4: Log of the fire service');
  await expect(item(window)).toBeFocused();
});

test('a half-written reason outlives a killed core and a new start', async ({ start }) => {
  const assay = await start({ prepare: addClaims });
  const { window, application } = assay;
  await startSession(window);
  await window.keyboard.press('j');
  await expect(item(window)).toHaveAccessibleName(/^Claim 2 of 4: /);
  await expect(passage(window)).toBeVisible();
  await window.keyboard.press('q');
  await window.keyboard.press('r');
  await expect(item(window).getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await window.keyboard.type('Only those found by noon, and');
  await expect(statusBar(window).getByText('Saved', { exact: true })).toBeVisible();

  const [pid] = await corePids(application);
  if (pid === undefined) throw new Error('No core is running');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => corePids(application)).not.toContain(pid);
  const reason = item(window).getByRole('textbox', { name: 'Reason' });
  await expect(reason).toHaveValue('Only those found by noon, and');
  await reason.pressSequentially(' no later');
  await expect(statusBar(window).getByText('Saved', { exact: true })).toBeVisible();
  const [next] = await corePids(application);
  if (next === undefined) throw new Error('No core is running');
  process.kill(next, 'SIGKILL');
  await assay.close();

  const again = await start();
  await statusBar(again.window)
    .getByRole('button', { name: /^Continue session/ })
    .click();
  await expect(item(again.window)).toHaveAccessibleName(/^Claim 2 of 4: /);
  await expect(passage(again.window).getByRole('radio', { name: 'qualifies' })).toBeChecked();
  const kept = item(again.window).getByRole('textbox', { name: 'Reason' });
  await expect(kept).toHaveValue('Only those found by noon, and no later');
  await expect(queue(again.window).getByText('Claim: begun, not recorded')).toBeVisible();
  await kept.press('Enter');
  await expect(item(again.window).getByText('Only those found by noon, and no later').first()).toBeVisible();
  await expect(queue(again.window).getByText('begun')).toBeHidden();
});

test('a second judge’s file comes back, and every disagreement is resolved with a reason', async ({
  start,
  folder,
}) => {
  const { window, application } = await start({ prepare: addClaims });
  await startSession(window);
  const { keyboard } = window;
  await keyboard.press('j');
  await keyboard.press('j');
  await expect(item(window)).toHaveAccessibleName(/^Document 3 of 4: /);
  await keyboard.press('s');
  await keyboard.press('Enter');
  await expect(progress(window)).toHaveAttribute('aria-valuetext', '1 of 4 judged');

  const path = join(folder, 'to-judge.assay');
  await chooseFile(application, path);
  await runFromPalette(window, 'Export the session for a second judge…');
  const dialog = window.getByRole('dialog', { name: 'Export for a second judge' });
  await expect(dialog).toContainText('What was judged is left out');
  await dialog.getByRole('button', { name: 'Choose a file and write…' }).click();
  await expect(dialog.getByRole('status')).toContainText('to-judge.assay: 2 claims');
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await judgeAsSecond(path);
  await runFromPalette(window, 'Bring back the judged file of the session');
  const compare = window.getByRole('region', { name: 'Two judges' });
  await expect(compare.getByText(/^Brought back \d+ judgements from to-judge\.assay/)).toContainText('M. K.');
  await expect(compare.getByRole('row', { name: /^Stance of passages/ })).toContainText('%');
  const open = compare.getByRole('list', { name: 'Not resolved' }).locator('> li');
  await expect(open).toHaveCount(2);
  await expect(open.first().getByRole('group', { name: 'Second judge' })).toBeVisible();
  await expectAccessible(window, 'the comparison of two judges');

  await keyboard.press('j');
  await keyboard.press('k');
  await keyboard.press('2');
  await keyboard.press('r');
  await keyboard.type('The second judge read the whole of it.');
  await keyboard.press('Enter');
  await expect(open).toHaveCount(1);
  await keyboard.press('3');
  await compare.getByRole('combobox', { name: 'Stance' }).click();
  await window.getByRole('option', { name: 'background' }).click();
  await compare.getByRole('textbox', { name: 'Why' }).fill('Neither: it only helps to understand.');
  await compare.getByRole('button', { name: /^Resolve/ }).click();
  await expect(compare.getByText('No disagreement is left to resolve.')).toBeVisible();

  await compare.getByRole('combobox', { name: 'Which judgements to list' }).click();
  await window.getByRole('option', { name: /^All disagreements/ }).click();
  await expect(compare.getByText('resolved: the second judgement holds')).toBeVisible();
  await expect(compare.getByText('Neither: it only helps to understand.')).toBeVisible();
});

/** What another person judges in their file: a passage and a document unlike the first one, and a passage alike. */
async function judgeAsSecond(path: string): Promise<void> {
  const core = openCore({ path, host: windowlessHost() });
  await core.call('project.setAnalyst', { analyst: 'M. K.' });
  const [session] = await core.call('sessions.list', {});
  const items = await core.call('sessions.items', { session: session?.id ?? '' });
  const fewer = items.find(({ label }) => label === '23 people died in the fire.');
  const log = items.find(({ label }) => label === 'Log of the fire service');
  if (fewer?.claim == null || log === undefined) throw new Error('The file does not have the queue');
  const annotations = await core.call('annotations.some', { ids: [...fewer.passages] });
  const judge = async (words: string, stance: 'supports' | 'mentions', credibility: '1' | null) => {
    const found = annotations.find(({ targets }) => targets.some(({ exact }) => exact.includes(words)));
    await core.call('evidence.judge', {
      claim: { id: fewer.claim ?? '' },
      passage: { annotation: found?.id ?? '' },
      stance,
      credibility,
      reason: 'Read on its own.',
    });
  };
  await judge('31 bodies', 'supports', '1');
  await judge('given as 23', 'mentions', null);
  await core.call('sessions.decide', {
    item: log.id,
    state: 'judged',
    stance: 'qualifies',
    reason: 'Only until noon.',
  });
  await core.close();
}

test('the report says what was written, and how many quotes match their captures', async ({
  start,
  folder,
}) => {
  const { window, application } = await start({ prepare: addClaims });
  await startSession(window);
  const path = join(folder, 'report.md');
  await chooseFile(application, path);
  await runFromPalette(window, 'Report of the session…');
  const dialog = window.getByRole('dialog', { name: 'Report of the session' });
  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  await dialog.getByRole('button', { name: 'Choose a file and write…' }).click();
  const written = dialog.getByRole('status');
  await expect(written).toContainText(/^([1-9]\d*) of \1 quotes match their captures/);
  await expect(written).toContainText('Written to report.md');
  const head = (await written.locator('code').textContent()) ?? '';
  const report = await readFile(path, 'utf8');
  expect(report).toContain('The dead of the harbour fire');
  expect(report).toContain(head);
});

test('who judges is empty until somebody says it, and sessions are closed and opened again', async ({
  start,
}) => {
  const { window } = await start({ prepare: addClaims });
  await startSession(window);
  await expect(window.getByText('Nobody is named as the one who judges.')).toBeVisible();
  await runFromPalette(window, 'Who judges…');
  const dialog = window.getByRole('dialog', { name: 'Who judges' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await window.keyboard.type('A. R.');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('A. R.');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Who judges: A. R.')).toBeVisible();

  await runFromPalette(window, 'Close the session, or open it again');
  await expect(statusBar(window).getByText(/^Session: /)).toBeHidden();
  await window.keyboard.press('Shift+J');
  const row = window.getByRole('list', { name: 'All sessions' }).getByRole('listitem');
  await expect(row).toContainText(/closed \d/);
  await row.getByRole('button', { name: /^More for/ }).click();
  await window.getByRole('menuitem', { name: 'Open the session again' }).click();
  await expect(row).toContainText(/open since \d/);
});

test('sessions are accessible: none, the form, the queue with a claim and a document', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.keyboard.press('Shift+J');
  await expect(window.getByText(/^A session takes a question/)).toBeVisible();
  await expectAccessible(window, 'no sessions yet');
  await runFromPalette(window, 'New session…');
  await window.getByRole('radio', { name: /^SIFT/ }).check();
  await window.getByRole('radio', { name: 'Chosen ones' }).check();
  await expectAccessible(window, 'the form of a new session');
  await window.keyboard.press('Escape');
  await startSession(window);
  await window.keyboard.press('s');
  await expectAccessible(window, 'a claim of a session');
  await window.keyboard.press('x');
  await expect(window.getByRole('textbox', { name: 'Why it is set aside' })).toBeFocused();
  await expectAccessible(window, 'setting aside');
  await window.keyboard.press('Escape');
  await window.keyboard.press('j');
  await window.keyboard.press('j');
  await expect(item(window)).toHaveAccessibleName(/^Document 3 of 4/);
  await expectAccessible(window, 'a document of a session');
  await window.keyboard.press('Shift+J');
  await expect(window.getByRole('list', { name: 'All sessions' })).toBeVisible();
  await expectAccessible(window, 'the list of sessions');
  await runFromPalette(window, 'Report of the session…');
  await expect(window.getByRole('dialog', { name: 'Report of the session' })).toBeVisible();
  await expectAccessible(window, 'the report of a session');
});
