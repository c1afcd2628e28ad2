import { expect, test } from 'vitest';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';

const statement = 'Two warnings were sent.';

test('what is being written about a claim is there after a restart, and is no step and no judgement', async () => {
  const core = newProject();
  const { id: claim } = await core.call('claims.create', { statement });
  const before = await core.call('history.get', {});
  const events = (await core.call('events.list', {})).total;

  expect(await core.call('conclusions.draft', { claim })).toBeNull();
  await core.call('conclusions.keepDraft', { claim, draft: '{"text":"It"}' });
  await core.call('conclusions.keepDraft', { claim, draft: '{"text":"It is"}' });

  expect(await core.call('history.get', {})).toEqual(before);
  expect((await core.call('events.list', {})).total).toBe(events);
  const again = openAgain(core.path);
  expect(await again.call('conclusions.draft', { claim })).toEqual({
    draft: '{"text":"It is"}',
    savedAt: expect.stringMatching(/Z$/),
  });
});

test('a draft can be dropped, and is kept for a claim that comes back by undo', async () => {
  const core = newProject();
  const { id: claim } = await core.call('claims.create', { statement });
  await core.call('conclusions.keepDraft', { claim, draft: 'kept' });
  await core.call('claims.remove', { ids: [claim] });
  await expect(core.call('conclusions.keepDraft', { claim, draft: 'late' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await core.call('history.undo', {});
  expect(await core.call('conclusions.draft', { claim })).toMatchObject({ draft: 'kept' });

  await core.call('conclusions.keepDraft', { claim, draft: null });
  expect(await core.call('conclusions.draft', { claim })).toBeNull();
});

test('what concluding so would warn of is told before it is done, for the side that the likelihood takes', async () => {
  const core = newProject();
  const { capture } = await importText(core, 'Two warnings were sent before the fire.');
  const { id: claim } = await core.call('claims.create', { statement });
  await core.call('evidence.judge', {
    claim: { id: claim },
    passage: { capture, start: 0, end: 22 },
    stance: 'supports',
    credibility: '2',
  });
  const kinds = async (likelihood: string | null, confidence: 'low' | 'moderate' | 'high' | null) =>
    (await core.call('conclusions.preview', { claim, likelihood, confidence })).map(({ kind }) => kind);
  expect(await kinds('6', 'low')).toEqual([]);
  expect(await kinds('6', null)).toEqual([]);
  expect(await kinds('6', 'moderate')).toEqual([]);
  expect(await kinds('2', 'moderate')).toEqual(['confidence above its test']);
  expect(await kinds('6', 'high')).toEqual(['confidence above its test']);
  expect((await core.call('claims.page', { id: claim })).warnings).toEqual([]);
});
