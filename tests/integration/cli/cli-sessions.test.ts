import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { assayCommand, buildCommand } from '../../support/assay-command.ts';
import { openAgain, temporaryFolder } from '../../support/projects/project-builder.ts';
import { sessionProject } from '../../support/projects/session-project.ts';

beforeAll(buildCommand, 120_000);

test('a session is listed, exported for a second person, and what they judged is brought back', async () => {
  const { project, session, claims, marked } = await sessionProject();
  const folder = temporaryFolder();
  const assay = assayCommand(folder);
  const of = ['--project', project.path];
  expect(await assay.records([...of, 'list', 'sessions'])).toEqual([
    {
      id: session.id,
      title: 'Deaths at the port',
      question: 'How many?',
      items: 4,
      judged: 3,
      setAside: 1,
      closedAt: null,
    },
  ]);

  const file = join(folder, 'to judge.assay');
  const exported = ['export', '--format', 'session', '--session', 'deaths at the port', '--out', file];
  expect(await assay.records([...of, ...exported])).toEqual([
    {
      fileName: 'to judge.assay',
      format: 'session',
      session: session.id,
      claims: 3,
      documents: 3,
      passages: 4,
    },
  ]);
  const again = await assay([...of, ...exported]);
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toContain('--force replaces it');

  const second = openAgain(file);
  await second.call('project.setAnalyst', { analyst: 'R. Quell' });
  await second.call('evidence.judge', {
    claim: { id: claims.dead.id },
    passage: { annotation: marked.bodies.id },
    stance: 'qualifies',
  });
  await second.close();
  expect(await assay.records([...of, 'bring-back', file, '--session', session.id])).toEqual([
    {
      fileName: 'to judge.assay',
      session: session.id,
      judgements: 1,
      analyst: 'R. Quell',
      leftOut: 0,
      unresolved: 1,
    },
  ]);
  const wrong = await assay([...of, 'bring-back', project.path, '--session', session.id]);
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stderr).toContain('this project itself');
  expect((await assay([...of, 'bring-back', file])).exitCode).toBe(2);
});
