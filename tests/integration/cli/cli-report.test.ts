import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { buildCommand } from '../../support/assay-command.ts';
import { addCheckedSession } from '../../support/projects/checked-session.ts';
import { workplace } from '../../support/command-workplace.ts';
import { readReport } from '../../support/exporting/read-report.ts';

beforeAll(buildCommand, 120_000);

/** A folder with a project, `p.assay`, in which a session is half done. */
async function sessionInFolder() {
  const place = workplace();
  const core = createCore({ path: place.path('p.assay'), host: windowlessHost() }, 'Harbour fire 1998');
  const { session } = await addCheckedSession(core);
  await core.close();
  const report = (...args: readonly string[]) =>
    place.assay(['--project', 'p.assay', 'export', '--format', 'report', ...args]);
  return { ...place, session, report };
}

test('the ending of the file says how the report is written; the same project gives the same bytes', async () => {
  const { report, session, path } = await sessionInFolder();
  for (const [ending, format] of [
    ['html', 'html'],
    ['docx', 'docx'],
    ['md', 'markdown'],
  ] as const) {
    const one = await report('--session', session, '--out', `one.${ending}`, '--json');
    expect(one).toMatchObject({
      exitCode: 0,
      stderr: `28 of 28 quotes match their captures. Wrote “one.${ending}”.\n`,
    });
    const { head, ...told } = JSON.parse(one.stdout) as Record<string, unknown>;
    expect(told).toEqual({ fileName: `one.${ending}`, format, session, quotes: 28, matchingQuotes: 28 });
    await report('--session', 'how many people died?', '--out', `two.${ending}`);
    const bytes = readFileSync(path(`one.${ending}`));
    expect(readFileSync(path(`two.${ending}`)).equals(bytes)).toBe(true);
    const { quotes, lines } = readReport(format, new Uint8Array(bytes));
    expect(quotes).toHaveLength(28);
    expect(lines.join('\n')).toContain(String(head));
  }
});

test('what cannot be done is said with what to do, and nothing is written', async () => {
  const { report, path } = await sessionInFolder();
  const title = ['--session', 'How many people died?'];
  for (const [args, message] of [
    [['--out', 'r.html'], 'The report of which session? Give --session ID or --session TITLE.'],
    [[...title], 'Give --out FILE, with a name that ends in .html, .docx or .md.'],
    [[...title, '--out', '-'], 'Give --out FILE, with a name that ends in .html, .docx or .md.'],
    [[...title, '--out', 'r.pdf'], 'Give --out FILE, with a name that ends in .html, .docx or .md.'],
    [[...title, '--out', 'r.html', '--query', 'fire'], '--query does not go with it.'],
  ] as const) {
    const refused = await report(...args);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(message);
  }
  const unknown = await report('--session', 'How many died?', '--out', 'r.html');
  expect(unknown).toMatchObject({ exitCode: 1, stdout: '' });
  expect(unknown.stderr).toContain('There is no session “How many died?”.');
  writeFileSync(path('mine.html'), 'mine');
  const taken = await report(...title, '--out', 'mine.html');
  expect(taken).toMatchObject({ exitCode: 1, stdout: '' });
  expect(taken.stderr).toContain('(--force replaces it.)');
  expect(readFileSync(path('mine.html'), 'utf8')).toBe('mine');
  expect((await report(...title, '--out', 'mine.html', '--force')).exitCode).toBe(0);
  expect(readFileSync(path('mine.html'), 'utf8')).toContain('How many people died?');
});
