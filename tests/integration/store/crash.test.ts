import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';
import { runUntilKilled } from '../../support/run-until-killed.ts';

const writer = fileURLToPath(new URL('../../support/crash-writer.ts', import.meta.url));

test('killed fifty times in the middle of writing, the project verifies and keeps every acknowledged change', async () => {
  const project = newProject();
  await importText(project, 'The fire service kept a log of every call that night. '.repeat(400));
  const moments = fc.sample(fc.integer({ min: 1, max: 40 }), { numRuns: 50, seed: 1998 });
  const acknowledged = new Map<string, number>();

  for (const moment of moments) {
    for (const [id, length] of await writeUntilKilled(project.path, moment)) acknowledged.set(id, length);
  }

  const core = openAgain(project.path);
  const kept = await core.call('annotations.list', {});
  const lengths = new Map(kept.map(({ id, comment }) => [id, comment?.text.length]));
  expect([...acknowledged].filter(([id, length]) => lengths.get(id) !== length)).toEqual([]);
  expect(acknowledged.size).toBeGreaterThanOrEqual(moments.reduce((sum, moment) => sum + moment, 0));
  const checks = await core.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
}, 180_000);

/** All that the writer acknowledged until it was killed, after this many changes. */
async function writeUntilKilled(path: string, changes: number): Promise<[id: string, length: number][]> {
  const lines = await runUntilKilled(writer, path, changes);
  return lines.map(([id = '', length = '']) => [id, Number(length)]);
}
