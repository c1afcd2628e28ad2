import { expect, test } from 'vitest';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const text = 'The clerk 𝔄 kept the log.\n\nبندرگاہ میں آگ لگ گئی۔';

test('a quote is cut from the capture’s own text, without the white space around it', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const { targets } = await core.call('annotations.create', { capture, start: 3, end: 10 });
  expect(targets).toMatchObject([{ exact: 'clerk', start: 4, end: 9, state: 'exact', score: 1 }]);
});

test('a range that cuts a character in two takes the whole character', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const { targets } = await core.call('annotations.create', { capture, start: 11, end: 16 });
  expect(targets[0]?.exact).toBe('𝔄 kep');
});

test('a range beyond the text is refused', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const creating = core.call('annotations.create', { capture, start: 5, end: 5_000 });
  await expect(creating).rejects.toMatchObject({ code: 'invalid_input' });
});

test('resizing keeps the id, the tags and the comment', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const tag = await core.call('tags.create', { name: 'Log' });
  const comment = { text: 'Which clerk?', lexical: '{}' };
  const before = await core.call('annotations.create', {
    capture,
    start: 4,
    end: 9,
    tags: [tag.id],
    comment,
  });
  const after = await core.call('annotations.resize', { id: before.id, start: 0, end: 9 });
  expect(after).toEqual({
    ...before,
    modifiedAt: after.modifiedAt,
    targets: [
      {
        ...before.targets[0],
        start: 0,
        end: 9,
        exact: 'The clerk',
        prefix: '',
        suffix: after.targets[0]?.suffix,
      },
    ],
  });
});

test('autosaves of one editor are one step', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const { id } = await core.call('annotations.create', { capture, start: 4, end: 9 });
  for (const words of ['W', 'Wh', 'Who?']) {
    await core.call('annotations.comment', { id, text: words, lexical: '{}', mergeKey: 'editor 1' });
  }
  expect((await core.call('history.undo', {})).label).toBe('edit comment');
  expect((await core.call('annotations.get', { id })).comment).toBeNull();
  await core.call('history.redo', {});
  expect((await core.call('annotations.get', { id })).comment?.text).toBe('Who?');
});

test('a grade is superseded, never changed, and taking one back is on record', async () => {
  const core = newProject();
  const { id: source } = await core.call('sources.create', { name: 'Daily Courier' });
  await core.call('sources.grade', { source, code: 'b', reason: 'Names its witnesses' });
  await core.call('sources.grade', { source, code: 'F' });
  const { grades } = await core.call('sources.get', { id: source });
  expect(
    grades.map(({ code, words, supersededAt }) => ({ code, words, isCurrent: supersededAt === null })),
  ).toEqual([
    { code: 'F', words: 'reliability cannot be judged', isCurrent: true },
    { code: 'B', words: 'usually reliable', isCurrent: false },
  ]);
  await core.call('history.undo', {});
  const [current] = (await core.call('sources.get', { id: source })).grades;
  expect(current).toMatchObject({ code: 'B', supersededAt: null });
  const chain = (await core.call('project.verify', {})).find(({ check }) => check === 'event chain');
  expect(chain).toEqual({
    check: 'event chain',
    ok: true,
    message: '7 of 7 events follow on from the one before',
  });
});
