import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { onTestFinished, describe, expect, it } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';

/** A project with claims, whose person chooses this file, or none. */
async function projectChoosing(choose: (suggested: string) => string | null) {
  const host = {
    ...windowlessHost(),
    chooseExportPath: (suggested: string) => Promise.resolve(choose(suggested)),
  };
  const core = createCore({ path: join(temporaryFolder(), 'p.assay'), host }, 'Harbour fire 1998');
  onTestFinished(() => core.close());
  return { core, ...(await addClaims(core)) };
}

describe('the values of a question as a file', () => {
  it('has the values asked for, in that order, with the quotes that core holds', async () => {
    const path = join(temporaryFolder(), 'values.csv');
    let suggested = '';
    const { core, questions } = await projectChoosing((name) => {
      suggested = name;
      return path;
    });
    const question = (await core.call('questions.list', {})).find(({ words }) => words === questions.dead);
    const { values } = await core.call('claims.disagreements', { question: question?.id ?? '' });
    const asked = values.slice(0, 3).toReversed();
    const written = await core.call('claims.exportDisagreements', {
      question: question?.id ?? '',
      values: [...asked, { evidence: 'gone', target: 'gone' }].map(({ evidence, target }) => ({
        evidence,
        target,
      })),
    });
    expect(written).toEqual({ fileName: 'values.csv' });
    expect(suggested).toBe('Harbour fire 1998, disagreements.csv');
    const { data } = Papa.parse<Record<string, string>>((await readFile(path, 'utf8')).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ quote }) => quote)).toEqual(asked.map(({ exact }) => exact));
    expect(data[0]).toMatchObject({ question: questions.dead, origin_unknown: 'no' });
  });

  it('is not written where the person chose none', async () => {
    const { core } = await projectChoosing(() => null);
    expect(await core.call('claims.exportDisagreements', { question: null, values: [] })).toEqual({
      fileName: null,
    });
  });
});
