import { expect, test } from 'vitest';
import { dumpProject } from '../../support/dump.ts';
import { openAgain } from '../../support/projects/project-builder.ts';
import { exportedSession, judgeAsSecond } from '../../support/projects/second-judge.ts';
import { unwatched } from '../../support/unwatched.ts';

test('resolved, the second judgement is in force with the reason, and the first one superseded', async () => {
  const all = await exportedSession();
  const { project, path, session, claims, marked } = all;
  const second = openAgain(path);
  await judgeAsSecond(second, all);
  await project.bringBack({ id: session.id, path }, unwatched());
  const before = dumpProject(project.path);
  const { judgements, agreement } = await project.call('sessions.compare', { id: session.id });
  const [claim, bodies, died, leaflet] = judgements;
  if (!claim || !bodies || !died || !leaflet) throw new Error('Something was not brought back');

  await project.call('sessions.resolve', {
    judgement: claim.id,
    outcome: 'second',
    reason: 'Two texts only.',
  });
  const { conclusions } = await project.call('claims.page', { id: claims.dead.id });
  expect(conclusions[0]?.conclusion).toMatchObject({
    likelihood: '5',
    confidence: 'moderate',
    text: 'Two texts only.',
    supersededAt: null,
  });
  await project.call('sessions.resolve', {
    judgement: died.id,
    outcome: 'other',
    values: { stance: 'mentions', credibility: '6' },
    reason: 'It says who said so.',
  });
  const inForce = await project.call('evidence.list', { claims: [claims.dead.id] });
  expect(inForce.find(({ annotation }) => annotation === marked.died.id)).toMatchObject({
    stance: 'mentions',
    credibility: '6',
    reason: 'It says who said so.',
  });
  await project.call('sessions.resolve', {
    judgement: leaflet.id,
    outcome: 'other',
    values: { stance: 'background' },
    reason: 'It says when ferries left.',
  });
  expect((await project.call('sessions.items', { session: session.id }))[3]).toMatchObject({
    stance: 'background',
    reason: 'It says when ferries left.',
  });

  // What agreed before does not change by what is settled afterwards.
  const after = await project.call('sessions.compare', { id: session.id });
  expect(after.agreement).toEqual(agreement);
  expect(after.judgements.map(({ resolution }) => resolution?.outcome ?? null)).toEqual([
    'second',
    null,
    'other',
    'other',
  ]);
  expect((await project.call('sessions.get', { id: session.id })).second.unresolved).toBe(1);
  for (let step = 0; step < 3; step += 1) await project.call('history.undo', {});
  expect(dumpProject(project.path)).toEqual(before);
});

test('a resolution that cannot hold is refused, and nothing is written', async () => {
  const all = await exportedSession();
  const { project, path, session } = all;
  const second = openAgain(path);
  await judgeAsSecond(second, all);
  await project.bringBack({ id: session.id, path }, unwatched());
  const { judgements } = await project.call('sessions.compare', { id: session.id });
  const before = dumpProject(project.path);
  const resolve = (judgement: string | undefined, values?: object) =>
    project.call('sessions.resolve', {
      judgement: judgement ?? '',
      outcome: 'other',
      reason: 'So.',
      ...(values && { values }),
    });
  await expect(resolve(judgements[0]?.id)).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(resolve(judgements[0]?.id, { likelihood: '9' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(resolve(judgements[1]?.id, { stance: 'silent' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(resolve('gone', { stance: 'supports' })).rejects.toMatchObject({ code: 'not_found' });
  expect(dumpProject(project.path)).toEqual(before);
});
