import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { citedAnnotations } from '../../../shared/rich-text/cited-annotations.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { contentThatCites } from '../../support/cite.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const words = 'The inquiry heard that at least 31 people had died. No warning reached this office.';

async function exported(core: Core, format: 'markdown' | 'html'): Promise<string> {
  const context = unwatched();
  return (await core.exportToText({ format, selection: {} }, context)).text;
}

async function projectWithHighlight() {
  const core = newProject();
  const { document, capture } = await importText(core, words, 'inquiry.txt');
  const { id } = await core.call('annotations.create', { capture, start: 23, end: 50 });
  const citing = () => core.call('notes.citing', { annotation: id });
  return { core, document, capture, annotation: id, citing };
}

test('a note cites a passage, and the passage and its document know of it', async () => {
  const { core, document, annotation, citing } = await projectWithHighlight();
  const note = await core.call('notes.create', {
    title: 'Figures',
    ...contentThatCites('At most:', [annotation]),
  });
  const expected = {
    note: note.id,
    title: 'Figures',
    text: note.text,
    document: null,
    annotation: null,
    claim: null,
  };
  expect(await citing()).toEqual([{ ...expected, cites: [annotation] }]);
  expect(await core.call('notes.citing', { document })).toEqual([{ ...expected, cites: [annotation] }]);
});

test('the reasoning of a conclusion in force is told among what cites a passage', async () => {
  const { core, document, annotation, citing } = await projectWithHighlight();
  const statement = '31 people died.';
  const claim = await core.call('claims.create', { statement });
  const conclude = (content: ReturnType<typeof contentThatCites>) =>
    core.call('conclusions.create', { claim: claim.id, likelihood: null, confidence: null, ...content });
  const { id, text } = await conclude(contentThatCites('It rests on', [annotation]));
  const told = [
    {
      note: id,
      title: statement,
      text,
      document: null,
      annotation: null,
      claim: claim.id,
      cites: [annotation],
    },
  ];
  expect(await citing()).toEqual(told);
  expect(await core.call('notes.citing', { document })).toEqual(told);
  await conclude(contentThatCites('It rests on nothing', []));
  expect(await citing()).toEqual([]);
  await core.call('history.undo', {});
  expect(await citing()).toEqual(told);
});

test('what a note cites follows its text, through undo and redo', async () => {
  const { core, annotation, citing } = await projectWithHighlight();
  const { id } = await core.call('notes.create', { title: '', lexical: '', text: '' });
  await core.call('notes.update', { id, ...contentThatCites('one', [annotation]), mergeKey: 'typing' });
  expect(await citing()).toHaveLength(1);
  await core.call('notes.update', { id, ...contentThatCites('none', []), mergeKey: 'typing' });
  expect(await citing()).toHaveLength(0);
  await core.call('notes.update', { id, ...contentThatCites('again', [annotation]), mergeKey: 'typing' });
  expect(await citing()).toHaveLength(1);
  await core.call('history.undo', {});
  expect(await citing()).toHaveLength(0);
  await core.call('history.redo', {});
  expect(await citing()).toHaveLength(1);
});

test('a comment cites too', async () => {
  const { core, annotation, capture, citing } = await projectWithHighlight();
  const other = await core.call('annotations.create', { capture, start: 52, end: 70 });
  await core.call('annotations.comment', { id: other.id, ...contentThatCites('Compare', [annotation]) });
  expect(await citing()).toMatchObject([{ annotation: other.id, cites: [annotation] }]);
  await core.call('annotations.comment', { id: other.id, lexical: '', text: '' });
  expect(await citing()).toEqual([]);
  await core.call('history.undo', {});
  await core.call('annotations.remove', { ids: [other.id] });
  expect(await citing()).toEqual([]);
  await core.call('history.undo', {});
  expect(await citing()).toHaveLength(1);
});

test('a comment given to many passages at once cites for each of them', async () => {
  const { core, capture, annotation, citing } = await projectWithHighlight();
  const ranges = [
    { capture, start: 4, end: 11 },
    { capture, start: 12, end: 17 },
  ];
  await core.call('annotations.createAll', { ranges, comment: contentThatCites('compare', [annotation]) });
  expect(await citing()).toHaveLength(2);
  await core.call('history.undo', {});
  expect(await citing()).toEqual([]);
});

test('a citation of a removed annotation keeps its words, joins nothing, and is whole again after undo', async () => {
  const { core, annotation, citing } = await projectWithHighlight();
  const { note } = await core.call('notes.cite', { passage: { annotation }, note: null, title: 'Figures' });
  await core.call('annotations.remove', { ids: [annotation] });
  expect(await core.call('notes.citations', { annotations: [annotation] })).toEqual([]);
  expect((await core.call('notes.get', { id: note.id })).text).toBe(note.text);
  await core.call('notes.update', { id: note.id, ...contentThatCites('edited since', [annotation]) });
  expect(await citing()).toEqual([]);
  await core.call('history.undo', {});
  await core.call('history.undo', {});
  expect(await citing()).toHaveLength(1);
  expect((await core.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
});

test('an annotation that comes back from an export is cited again by what cited it', async () => {
  const { core, annotation, citing } = await projectWithHighlight();
  await core.call('notes.cite', { passage: { annotation }, note: null, title: 'Figures' });
  const file = await exportedW3c(core);
  await core.call('annotations.remove', { ids: [annotation] });
  expect(await citing()).toEqual([]);
  await importFile(core, file);
  expect(await citing()).toHaveLength(1);
});

test('selected words become a highlight and a citation in one step', async () => {
  const { core, capture } = await projectWithHighlight();
  const draft = await core.call('notes.create', { title: 'Draft', lexical: '', text: 'Nobody was told:' });
  const { note, annotation } = await core.call('notes.cite', {
    passage: { capture, start: 51, end: 82 },
    note: draft.id,
  });
  expect(annotation.targets.map(({ exact }) => exact)).toEqual(['No warning reached this office']);
  expect(note.text).toBe('Nobody was told:\n“No warning reached this office” (“inquiry”, undated)');
  expect(citedAnnotations(readLexical(note.lexical, note.text))).toEqual([annotation.id]);
  await core.call('history.undo', {});
  expect(await core.call('annotations.list', {})).toHaveLength(1);
  expect((await core.call('notes.get', { id: draft.id })).text).toBe('Nobody was told:');
});

test('a resized passage is quoted with its new words, also in search', async () => {
  const { core, annotation } = await projectWithHighlight();
  const { note } = await core.call('notes.cite', { passage: { annotation }, note: null });
  await core.call('annotations.resize', { id: annotation, start: 4, end: 50 });
  const { text } = await core.call('notes.get', { id: note.id });
  expect(text).toBe('“inquiry heard that at least 31 people had died” (“inquiry”, undated)');
  const found = await core.call('search.find', { query: 'heard', in: 'notes' });
  expect(found.hits.map(({ subject }) => subject)).toEqual([note.id]);
  await core.call('history.undo', {});
  expect((await core.call('notes.get', { id: note.id })).text).toBe(note.text);
});

test('a citation shows source, date and the grade in force for the passage', async () => {
  const { core, document, annotation } = await projectWithHighlight();
  const { id: source } = await core.call('sources.create', { name: 'Daily Courier' });
  await core.call('documents.assignSource', { ids: [document], source });
  await core.call('documents.update', { id: document, metadata: { published: '1998-05-03' } });
  await core.call('sources.grade', { source, code: 'B' });
  const shown = async () => (await core.call('notes.citations', { annotations: [annotation] }))[0]?.passages;
  expect(await shown()).toMatchObject([
    {
      exact: 'at least 31 people had died',
      reference: '“inquiry”, Daily Courier, 3 May 1998',
      grade: { code: 'B', words: 'usually reliable' },
      newerCopy: null,
    },
  ]);
  await core.call('sources.grade', { source, code: 'D', annotation });
  expect(await shown()).toMatchObject([{ grade: { code: 'D' } }]);
});

test('a citation knows of a newer copy of the document, and keeps the words of the copy it was made on', async () => {
  const { core, document, capture, annotation } = await projectWithHighlight();
  const { items } = await core.importBytes(
    'inquiry.txt',
    new TextEncoder().encode(`Corrected on Monday. ${words.replace('31', '38')}`),
    { copyOf: document },
  );
  const newest = items[0]?.capture;
  expect(newest).not.toBe(capture);
  const [live] = await core.call('notes.citations', { annotations: [annotation] });
  expect(live?.passages[0]).toMatchObject({
    exact: 'at least 31 people had died',
    newerCopy: { capture: newest },
  });
  const { placements } = live?.annotation.targets[0] ?? { placements: [] };
  expect(placements).toMatchObject([{ capture: newest, exact: 'at least 38 people had died' }]);
});

test('exports quote what is cited with its reference and grade, and say what was removed', async () => {
  const { core, document, annotation } = await projectWithHighlight();
  const { id: source } = await core.call('sources.create', { name: 'Daily Courier' });
  await core.call('documents.assignSource', { ids: [document], source });
  await core.call('sources.grade', { source, code: 'B' });
  await core.call('notes.cite', { passage: { annotation }, note: null, title: 'Figures' });
  const markdown = await exported(core, 'markdown');
  expect(markdown).toContain(
    '> at least 31 people had died\n>\n> — “inquiry”, Daily Courier, undated; source graded B, usually reliable',
  );
  const html = await exported(core, 'html');
  expect(html).toContain(
    '<figcaption dir="auto">“inquiry”, Daily Courier, undated; source graded B, usually reliable',
  );
  await core.call('annotations.remove', { ids: [annotation] });
  expect(await exported(core, 'markdown')).toContain(
    '“inquiry”, Daily Courier, undated; annotation removed since, words as they were cited',
  );
});

test('a document goes with its notes and what they cite elsewhere, and comes back', async () => {
  const { core, document, annotation, citing } = await projectWithHighlight();
  const other = await importText(core, 'Another statement.', 'statement.txt');
  await core.call('notes.create', {
    title: 'On it',
    document: other.document,
    ...contentThatCites('', [annotation]),
  });
  await core.call('documents.remove', { ids: [other.document] });
  expect(await citing()).toEqual([]);
  await core.call('history.undo', {});
  expect(await citing()).toHaveLength(1);
  await core.call('documents.remove', { ids: [document] });
  expect((await core.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
});
