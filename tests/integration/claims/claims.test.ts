import { expect, test } from 'vitest';
import { judgingProject } from '../../support/projects/judging-project.ts';

test('a claim is made from nothing with all that is said of it', async () => {
  const { call, source } = judgingProject();
  const speaker = await source('Counsel for the union');
  const made = await call('claims.create', {
    statement: ' Two warnings were sent. ',
    asserts: 'what was said',
    speaker,
    said: '[1998-07-03,1998-03-07]',
    saidWords: '7/3/98',
    eventDate: '1998-05~',
    eventPlace: 'Port Ellery',
    questionWords: 'Was the port warned?',
  });
  expect(made).toMatchObject({
    statement: 'Two warnings were sent.',
    asserts: 'what was said',
    speaker: { id: speaker, name: 'Counsel for the union' },
    said: '[1998-07-03,1998-03-07]',
    eventDate: '1998-05~',
    question: { words: 'Was the port warned?' },
    conclusion: null,
    origins: { passages: 0, publishers: 0, independent: 0, unknown: 0 },
  });
  const other = await call('claims.create', { statement: 'One was.', questionWords: 'Was the port warned?' });
  expect(other.question).toEqual(made.question);
  expect((await call('claims.list', { question: made.question?.id ?? '' })).map(({ id }) => id)).toEqual([
    other.id,
    made.id,
  ]);
});

test('claims are counted and told in few words, as many as there are and the last changed first', async () => {
  const { call, claim, source } = judgingProject();
  expect(await call('claims.count', {})).toEqual({ claims: 0, withoutQuestion: 0 });
  expect(await call('claims.brief', {})).toEqual([]);
  const speaker = await source('Counsel for the union');
  const one = await claim('One.', {
    speaker,
    asserts: 'what was said',
    questionWords: 'Was the port warned?',
  });
  const two = await claim('Two.');
  expect(await call('claims.count', {})).toEqual({ claims: 2, withoutQuestion: 1 });
  await call('claims.update', { ids: [one], values: { eventPlace: 'Port Ellery' } });
  const listed = await call('claims.list', {});
  expect(listed.map(({ id }) => id)).toEqual([one, two]);
  expect(await call('claims.brief', {})).toEqual(
    listed.map(({ id, statement, asserts, speaker: by, question }) => ({
      id,
      statement,
      asserts,
      speaker: by,
      question,
    })),
  );
  await call('claims.remove', { ids: [one] });
  expect(await call('claims.count', {})).toEqual({ claims: 1, withoutQuestion: 1 });
});

test('a claim made from selected words highlights them in the same step', async () => {
  const { call, document } = judgingProject();
  const { capture } = await document('At least 31 people died.', { title: 'Post' });
  const made = await call('claims.create', {
    statement: '31 people died.',
    passage: { capture, start: 0, end: 11 },
  });
  expect(await call('annotations.list', {})).toMatchObject([
    { id: made.annotation, targets: [{ exact: 'At least 31' }] },
  ]);
  expect(await call('evidence.list', {})).toEqual([]);
  await call('history.undo', {});
  expect(await call('annotations.list', {})).toEqual([]);
});

test('what is left out of a change stays', async () => {
  const { call, claim } = judgingProject();
  const [one, two] = [await claim('One.', { eventPlace: 'Port Ellery' }), await claim('Two.')];
  await call('claims.update', { ids: [one, two], values: { said: '1998' } });
  expect(await call('claims.get', { id: one })).toMatchObject({
    statement: 'One.',
    said: '1998',
    eventPlace: 'Port Ellery',
  });
  await call('history.undo', {});
  expect((await call('claims.list', {})).map(({ said }) => said)).toEqual([null, null]);
});

test('no claim stands below itself', async () => {
  const { call, claim } = judgingProject();
  const top = await claim('Top.');
  const middle = await claim('Middle.', { parent: top });
  const bottom = await claim('Bottom.', { parent: middle });
  for (const parent of [top, middle, bottom])
    await expect(call('claims.update', { ids: [top], values: { parent } })).rejects.toMatchObject({
      code: 'conflict',
    });
  expect((await call('claims.page', { id: top })).children.map(({ id }) => id)).toEqual([middle]);
});

test('what is not in the project, or no date, is refused and nothing is written', async () => {
  const { call, claim } = judgingProject();
  const id = await claim('One.');
  const refused: [object, string][] = [
    [{ speaker: 'nobody' }, 'not_found'],
    [{ question: 'none' }, 'not_found'],
    [{ parent: 'none' }, 'not_found'],
    [{ tags: ['none'] }, 'not_found'],
    [{ said: 'last May' }, 'invalid_input'],
    [{ eventDate: '1998-02-30' }, 'invalid_input'],
    [{ passage: { annotation: 'none' } }, 'not_found'],
    [{ statement: '   ' }, 'invalid_input'],
  ];
  for (const [values, code] of refused)
    await expect(call('claims.create', { statement: 'Two.', ...values })).rejects.toMatchObject({ code });
  await expect(
    call('evidence.judge', {
      claim: { id },
      passage: { capture: 'none', start: 0, end: 1 },
      stance: 'supports',
    }),
  ).rejects.toMatchObject({ code: 'not_found' });
  expect((await call('claims.list', {})).map((each) => each.id)).toEqual([id]);
});
