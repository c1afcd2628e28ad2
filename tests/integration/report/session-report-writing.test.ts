import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { newProject, steadyClock, temporaryFolder } from '../../support/projects/project-builder.ts';
import { readReport } from '../../support/exporting/read-report.ts';
import { checkedSession, writtenReport } from '../../support/exporting/written-report.ts';
import { unwatched } from '../../support/unwatched.ts';

describe('from the window', () => {
  async function withDialog(answer: (suggestedName: string) => string | null) {
    const host = { ...windowlessHost(), chooseExportPath: async (name: string) => answer(name) };
    const core = createCore(
      { path: join(temporaryFolder(), 'p.assay'), host, now: steadyClock() },
      'Harbour',
    );
    onTestFinished(() => core.close());
    const { id } = await core.call('sessions.create', { title: 'Fire: who / when?' });
    return { core, id };
  }

  test.each([
    ['html', 'Fire who when report.html'],
    ['docx', 'Fire who when report.docx'],
    ['markdown', 'Fire who when report.md'],
  ] as const)('%s: offers a name and writes where the person chose', async (format, name) => {
    const folder = temporaryFolder();
    const { core, id } = await withDialog((suggested) => join(folder, suggested));
    const doing: string[] = [];
    const summary = await core.call(
      'sessions.report',
      { id, format },
      { onProgress: (each) => doing.push(each.doing) },
    );
    expect(summary).toMatchObject({ fileName: name, quotes: 0, matchingQuotes: 0 });
    expect(readReport(format, new Uint8Array(readFileSync(join(folder, name)))).lines).toContain(
      'There are no quotes in this file.',
    );
    expect(doing).toEqual(expect.arrayContaining(['comparing every quote with its capture', 'writing']));
  });

  test('nothing is written, kept or logged when the person chose no place', async () => {
    const { core, id } = await withDialog(() => null);
    const before = await core.call('events.head', {});
    expect(await core.call('sessions.report', { id, format: 'html' })).toMatchObject({ fileName: null });
    expect(await core.call('events.head', {})).toEqual(before);
  });
});

describe('writing', () => {
  test('never replaces a file unasked, and a report that is cancelled leaves nothing behind', async () => {
    const { core, session } = await checkedSession();
    const folder = temporaryFolder();
    const path = join(folder, 'report.html');
    writeFileSync(path, 'mine');
    const request = { session, format: 'html', path, existing: 'refuse' } as const;
    await expect(core.reportToFile(request, unwatched())).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const cancelling = new AbortController();
    const cancelled = core.reportToFile(
      { ...request, existing: 'replace' },
      {
        signal: cancelling.signal,
        report: ({ doing }) => {
          if (doing === 'writing') cancelling.abort();
        },
      },
    );
    await expect(cancelled).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['report.html']);
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  test('of a session that is not there is refused', async () => {
    const core = newProject();
    await expect(writtenReport(core, 'nowhere', 'html')).rejects.toMatchObject({ code: 'not_found' });
  });
});
