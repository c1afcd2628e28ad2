import { expect, test } from 'vitest';
import { statement } from '../../../electron/store/database.ts';
import { columnsHangingOn } from '../../../electron/store/repositories/hanging-rows.ts';
import { tableNames } from '../../../electron/store/rows.ts';
import { dumpProject } from '../../support/dump.ts';
import { judgingProject } from '../../support/projects/judging-project.ts';
import { newLibrary } from '../../support/projects/library.ts';

const text = 'At least 31 people died when fire swept through the old harbour, officials said.';

async function claimWithAll() {
  const project = judgingProject();
  const { call, source, document, claim, judge, conclude } = project;
  const paper = await source('Harbour Post');
  const tag = (await call('tags.create', { name: 'Casualties' })).id;
  const post = await document(text, { title: 'Post', source: paper });
  const parent = await claim('The fire was deadly.');
  const id = await claim('31 people died.', {
    parent,
    tags: [tag],
    speaker: paper,
    questionWords: 'How many?',
  });
  const child = await claim('31 bodies were found.', { parent: id });
  const { annotation } = await judge(id, post, 'At least 31');
  await call('claims.update', { ids: [id], values: { statement: 'At least 31 people died.' } });
  await conclude(id);
  await call('observations.record', { claim: id, query: 'dead' });
  const before = dumpProject(project.core.path);
  const checkUndo = async (steps = 1) => {
    for (let step = 0; step < steps; step += 1) await call('history.undo', {});
    expect(dumpProject(project.core.path)).toEqual(before);
  };
  return { ...project, paper, tag, post, parent, id, child, annotation, checkUndo };
}

test('a claim goes with its evidence, conclusions, observations and tags; claims below it stay', async () => {
  const { core, call, id, child, checkUndo } = await claimWithAll();
  await call('claims.remove', { ids: [id] });
  const left = dumpProject(core.path);
  for (const table of ['evidence', 'conclusion', 'observation', 'claim_tag']) expect(left[table]).toEqual([]);
  expect((await call('claims.get', { id: child })).parent).toBeNull();
  expect(await call('annotations.list', {})).toHaveLength(1);
  await checkUndo();
});

test('several claims are removed in one step, one below the other too', async () => {
  const { call, parent, id, child, checkUndo } = await claimWithAll();
  await call('claims.remove', { ids: [parent, child, id, id] });
  expect(await call('claims.list', {})).toEqual([]);
  await checkUndo();
});

test('evidence goes with its passage, and the claim that was made from it stays', async () => {
  const { call, id, annotation, checkUndo } = await claimWithAll();
  const made = await call('claims.create', {
    statement: 'It was the old harbour.',
    passage: { annotation: annotation.id },
  });
  expect((await call('claims.list', { annotation: annotation.id })).map((claim) => claim.id)).toEqual([
    made.id,
  ]);
  await call('annotations.remove', { ids: [annotation.id] });
  expect(await call('claims.get', { id: made.id })).toMatchObject({ annotation: null });
  expect(await call('claims.get', { id })).toMatchObject({ evidence: { supports: 0 }, conclusion: {} });
  await checkUndo(2);
});

test('a document is removed with the evidence in it', async () => {
  const { call, id, post, document, checkUndo } = await claimWithAll();
  await document('Another text.', { title: 'Other' });
  await call('documents.remove', { ids: [post.document] });
  expect(await call('evidence.list', { all: true })).toEqual([]);
  expect((await call('claims.page', { id })).passages).toEqual([]);
  // Adding a document, its title, and removing the other one.
  await checkUndo(3);
});

test('tags of claims follow merging and removing', async () => {
  const { call, id, tag, child, checkUndo } = await claimWithAll();
  const other = (await call('tags.create', { name: 'Deaths' })).id;
  await call('claims.update', { ids: [child], values: { tags: [tag, other] } });
  await call('tags.merge', { from: [tag], into: other });
  const tagsOf = async (claim: string) => (await call('claims.get', { id: claim })).tags;
  expect([await tagsOf(id), await tagsOf(child)]).toEqual([[other], [other]]);
  await call('tags.remove', { ids: [other] });
  expect([await tagsOf(id), await tagsOf(child)]).toEqual([[], []]);
  await checkUndo(4);
});

test('a speaker goes over when sources are merged, and keeps its source from being removed', async () => {
  const { call, id, paper, post, source, checkUndo } = await claimWithAll();
  await call('documents.assignSource', { ids: [post.document], source: null });
  await expect(call('sources.remove', { id: paper })).rejects.toMatchObject({
    code: 'conflict',
    message:
      '“Harbour Post” cannot be removed: 1 claim by it hangs on it. Give them another source, or merge it into one.',
  });
  const into = await source('The Post');
  expect((await call('sources.previewMerge', { into, merged: [paper] })).moves).toContain('1 claim by it');
  await call('sources.merge', { into, merged: [paper] });
  expect((await call('claims.get', { id })).speaker).toEqual({ id: into, name: 'The Post' });
  await checkUndo(3);
});

test('a question is kept while claims belong to it', async () => {
  const { call, id } = await claimWithAll();
  const [question] = await call('questions.list', {});
  if (question === undefined) throw new Error('No question');
  expect(question).toMatchObject({ words: 'How many?', claims: 1, hypotheses: 0 });
  await expect(call('questions.remove', { id: question.id })).rejects.toMatchObject({
    code: 'conflict',
    message: 'This question cannot be removed: 1 claim belongs to it. Give it another question first.',
  });
  await call('claims.update', { ids: [id], values: { question: null } });
  await call('questions.remove', { id: question.id });
  expect(await call('questions.list', {})).toEqual([]);
});

/** Columns that something else lets go of, or for which removing is refused. */
const letGoElsewhere = {
  tag: ['annotation_tag.tag_id', 'claim_tag.tag_id', 'tag.parent_id'],
  claim: [],
  session_item: [],
  hypothesis_item: [],
  second_judgement: [],
  question: ['claim.question_id', 'hypothesis.question_id', 'session.question_id'],
  annotation: [
    'annotation_target.annotation_id',
    'link.from_annotation_id',
    'link.to_annotation_id',
    'annotation_tag.annotation_id',
    'note.annotation_id',
    'note_citation.annotation_id',
    'grade.annotation_id',
  ],
} as const;

test.each(Object.keys(letGoElsewhere) as (keyof typeof letGoElsewhere)[])(
  'every column that refers to a %s is let go of when it is removed',
  (what) => {
    const { store } = newLibrary();
    const referring = tableNames.flatMap((table) =>
      statement<{ table: string; from: string }>(
        store.reader,
        `SELECT "table", "from" FROM pragma_foreign_key_list('${table}')`,
      )
        .all()
        .filter((key) => key.table === what)
        .map((key) => `${table}.${key.from}`),
    );
    expect([...columnsHangingOn(what), ...letGoElsewhere[what]].sort()).toEqual(referring.sort());
  },
);
