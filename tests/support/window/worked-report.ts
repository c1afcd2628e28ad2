import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import type { Core } from '../../../electron/core/create-core.ts';
import { originNumbers, originWords } from '../../../shared/origins/origin-words.ts';
import { runFromPalette } from './assay-window.ts';
import type { LaunchedAssay } from './launch.ts';
import { readReport } from '../exporting/read-report.ts';
import { answerDialogs } from '../projects/worked-session.ts';

/** What a report says, as its readers see it. */
export interface ReadBack {
  readonly quotes: readonly string[];
  /** Everything else, a line each, without the marks that keep words of another direction apart. */
  readonly lines: readonly string[];
  readonly words: string;
}

/** Writes the report of the session one was in to these files, in HTML; gives what the window says is the head of the log. */
export async function writeReports(
  { window, application }: Pick<LaunchedAssay, 'window' | 'application'>,
  paths: readonly string[],
): Promise<readonly string[]> {
  await runFromPalette(window, 'Report of the session…');
  const dialog = window.getByRole('dialog', { name: 'Report of the session' });
  const told = dialog.getByRole('status');
  const heads: string[] = [];
  for (const path of paths) {
    await answerDialogs(application, { save: path });
    await dialog.getByRole('button', { name: 'Choose a file and write…' }).click();
    await expect(told).toContainText(basename(path));
    await expect(told).toContainText(/(\d+) of \1 quotes match their captures/);
    heads.push(await told.locator('code').innerText());
  }
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
  return heads;
}

/** Reads a report in HTML back. */
export function readBack(html: Uint8Array): ReadBack {
  const { quotes, lines } = readReport('html', html);
  const plain = lines.map((line) => line.replaceAll(/[\u2066-\u2069]/gu, ''));
  return { quotes, lines: plain, words: plain.join('\n') };
}

/** Expects every quote to stand in the text of a copy that the project holds, and the report to say so. */
export async function expectQuotesHeld(core: Core, { quotes, words }: ReadBack): Promise<void> {
  const documents = await core.call('documents.list', {});
  const copies = await Promise.all(documents.map(({ id }) => core.call('captures.list', { document: id })));
  const texts = await Promise.all(
    copies.flat().map(async ({ id }) => (await core.call('captures.get', { id })).text),
  );
  expect(quotes).not.toEqual([]);
  expect(quotes.filter((quote) => !texts.some((text) => text.includes(quote)))).toEqual([]);
  expect(words).toContain(`${quotes.length} of ${quotes.length} quotes match their captures.`);
}

/** Expects each capture that the report lists to be an original of the project file, whose bytes hash to what is said of them. */
export function expectCapturesHeld(
  path: string,
  { lines, words }: ReadBack,
  head: string,
): readonly string[] {
  const database = new Database(path, { readonly: true });
  const originals = database.prepare<[], { bytes: Buffer }>('SELECT bytes FROM blob').all();
  database.close();
  const held = new Set(originals.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')));
  const listed = lines.filter((line) => /^[\da-f]{64}$/.test(line) && line !== head);
  expect(listed).not.toEqual([]);
  expect(listed.filter((sha256) => !held.has(sha256))).toEqual([]);
  expect(words).toContain(`${listed.length} of ${listed.length} captures hash to their SHA-256.`);
  return listed;
}

/** Expects the report to tell of each claim where what supports it comes from, and what nobody has judged or sought. */
export async function expectClaimsTold(core: Core, { words }: ReadBack, statements: readonly string[]) {
  const claims = await core.call('claims.list', {});
  for (const [index, statement] of statements.entries()) {
    const { id } = claims.find((each) => each.statement === statement) ?? { id: '' };
    const { supporting, origins, passages } = await core.call('claims.page', { id });
    const told = words.slice(words.search(new RegExp(`^\\d+\\. ${escaped(statement)}$`, 'm')));
    expect(told, `claim ${index + 1}`).toContain(statement);
    if (supporting.length > 0) expect(words).toContain(`${originWords(originNumbers(origins))}.`);
    const gap = 'No passage is judged as supporting it.';
    if (passages.every(({ evidence }) => evidence.stance !== 'supports')) expect(told).toContain(gap);
  }
}

/** Presses the key of undo until there is nothing to undo; gives how many steps that took. */
export async function undoEverything(core: Core, window: Page): Promise<number> {
  const newest = async () => (await core.call('history.get', {})).undo?.id ?? null;
  for (let steps = 0; ; steps += 1) {
    const step = await newest();
    if (step === null) return steps;
    await window.keyboard.press('ControlOrMeta+Z');
    await expect.poll(newest).not.toBe(step);
  }
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
