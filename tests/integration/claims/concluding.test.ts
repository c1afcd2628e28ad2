import { expect, test } from 'vitest';
import { judgingProject } from '../../support/projects/judging-project.ts';

const copy = 'At least 31 people died when fire swept through the old harbour, officials said.';

async function oneSupported() {
  const project = judgingProject();
  const paper = await project.source('Harbour Post');
  const post = await project.document(copy, { title: 'Post', source: paper });
  const id = await project.claim('31 people died.');
  const { evidence, annotation } = await project.judge(id, post, 'At least 31', { credibility: '2' });
  const gradeAs = (code: string) => project.call('sources.grade', { source: paper, code });
  return { ...project, id, paper, post, evidence, annotation, gradeAs };
}

test('a conclusion keeps what it rests on: evidence, grades and origins, with their words', async () => {
  const { id, evidence, conclude, gradeAs } = await oneSupported();
  const grade = await gradeAs('B');
  expect(await conclude(id)).toMatchObject({
    likelihoodWords: 'likely',
    basis: {
      evidence: [evidence.id],
      grades: [grade.id],
      origins: { passages: 1, publishers: 1, independent: 1, unknown: 0 },
      words: {
        [evidence.id]: 'supports, 2 probably true: “At least 31”, “Post”, Harbour Post, 3 May 1998',
        [grade.id]: 'B, usually reliable',
      },
    },
  });
});

test('concluding again supersedes, and tells what came, what went and which grades are others', async () => {
  const { call, id, source, document, judge, evidence, conclude, gradeAs, page } = await oneSupported();
  await gradeAs('B');
  const first = await conclude(id);
  expect(await page(id)).toMatchObject({ changes: null, conclusions: [{ changes: null }] });

  const log = await document('31 bodies by noon.', { title: 'Log', source: await source('Fire service') });
  const { evidence: added } = await judge(id, log, '31 bodies', { credibility: '1' });
  await call('evidence.withdraw', { ids: [evidence.id], reason: 'Another fire.' });
  await gradeAs('C');
  const { changes, warnings } = await page(id);
  expect(changes).toEqual({
    added: [added],
    gone: [
      {
        id: evidence.id,
        words:
          'supports, 2 probably true: “At least 31”, “Post”, Harbour Post, 3 May 1998; withdrawn: Another fire.',
      },
    ],
    grades: [],
    origins: {
      before: { passages: 1, publishers: 1, independent: 1, unknown: 0 },
      now: { passages: 1, publishers: 1, independent: 1, unknown: 0 },
    },
  });
  expect(warnings.find(({ kind }) => kind === 'basis changed')?.words).toBe(
    'What the conclusion rests on has changed since it was drawn: 1 judgement came and 1 judgement is not in force any more.',
  );

  const second = await conclude(id, { likelihood: '7' });
  const { conclusions, changes: since } = await page(id);
  expect(since).toBeNull();
  expect(conclusions).toMatchObject([
    { conclusion: { id: second.id, supersededAt: null }, changes },
    {
      conclusion: { id: first.id, supersededAt: second.concludedAt, likelihoodWords: 'likely' },
      changes: null,
    },
  ]);
  expect((await call('conclusions.list', {})).map((each) => each.id)).toEqual([second.id]);
});

test('changed grades of sources are told in words', async () => {
  const { id, conclude, gradeAs, page } = await oneSupported();
  await conclude(id);
  await gradeAs('B');
  expect((await page(id)).changes?.grades).toEqual([
    'Harbour Post: was not graded, is now B, usually reliable',
  ]);
  await conclude(id);
  await gradeAs('D');
  expect((await page(id)).changes?.grades).toEqual([
    'Harbour Post: was B, usually reliable, is now D, not usually reliable',
  ]);
});

test('a derivation that is recorded later changes the count of origins that a conclusion rests on', async () => {
  const { call, id, post, source, document, judge, conclude, page } = await oneSupported();
  const echo = await document(`${copy} Again.`, { title: 'Echo', source: await source('Coast Echo') });
  await judge(id, echo, 'At least 31');
  await conclude(id);
  await call('derivations.create', {
    document: echo.document,
    toDocument: post.document,
    relation: 'republishes',
  });
  expect((await page(id)).changes?.origins).toEqual({
    before: { passages: 2, publishers: 2, independent: 2, unknown: 0 },
    now: { passages: 2, publishers: 2, independent: 1, unknown: 0 },
  });
});

test('evidence that was removed with its passage is still told in its words', async () => {
  const { call, id, evidence, annotation, conclude, page } = await oneSupported();
  await conclude(id);
  await call('annotations.remove', { ids: [annotation.id] });
  const words = 'supports, 2 probably true: “At least 31”, “Post”, Harbour Post, 3 May 1998; removed';
  expect((await page(id)).changes?.gone).toEqual([{ id: evidence.id, words }]);
  await conclude(id);
  expect((await page(id)).conclusions[0]?.changes?.gone).toEqual([{ id: evidence.id, words }]);
  await call('history.undo', {});
  await call('history.undo', {});
  expect((await page(id)).changes).toBeNull();
});

test('what came for one conclusion and was removed after it is told from the event log', async () => {
  const { call, id, post, judge, conclude, page } = await oneSupported();
  await conclude(id);
  const { evidence, annotation } = await judge(id, post, 'old harbour');
  await conclude(id);
  await call('annotations.remove', { ids: [annotation.id] });
  expect((await page(id)).conclusions[0]?.changes?.added).toEqual([evidence]);
});

test('a judgement that was made anew between two conclusions stays so, whatever became of it later', async () => {
  const { call, id, evidence, annotation, conclude, page } = await oneSupported();
  await conclude(id);
  await call('evidence.judge', {
    claim: { id },
    passage: { annotation: annotation.id },
    stance: 'qualifies',
  });
  await conclude(id);
  await call('annotations.remove', { ids: [annotation.id] });
  expect((await page(id)).conclusions[0]?.changes?.gone.map(({ id: gone, words }) => [gone, words])).toEqual([
    [evidence.id, 'supports, 2 probably true: “At least 31”, “Post”, Harbour Post, 3 May 1998; judged anew'],
  ]);
});

test('a likelihood is a level of the project’s yardstick, and keeps its words when another is chosen', async () => {
  const { call, id, conclude, page } = await oneSupported();
  await conclude(id, { likelihood: '4' });
  await call('project.setYardstick', { yardstick: 'phia' });
  expect((await page(id)).claim.conclusion?.likelihoodWords).toBe('roughly even chance');
  await expect(conclude(id, { likelihood: '8' })).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await conclude(id, { likelihood: '4' })).toMatchObject({
    yardstick: 'phia',
    likelihoodWords: 'realistic possibility',
  });
  expect(await conclude(id, { likelihood: null, confidence: null })).toMatchObject({
    likelihood: null,
    likelihoodWords: 'cannot be judged',
    confidence: null,
  });
});
