import { expect, test } from 'vitest';
import { newProject, openAgain } from '../../support/project-builder.ts';

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
