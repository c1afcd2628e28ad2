import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { importText, newProject, temporaryFolder } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const text = 'The inquiry heard that at least 31 people had died. No warning reached this office.';
const context = unwatched();

async function judged() {
  const core = newProject();
  const { document, capture } = await importText(core, text, 'inquiry.txt');
  const words = 'at least 31 people had died';
  const start = text.indexOf(words);
  const passage = { capture, start, end: start + words.length };
  const { claim, annotation } = await core.call('evidence.judge', {
    claim: { newClaim: 'At least 31 people died.' },
    passage,
    stance: 'supports',
    credibility: '2',
    reason: 'Heard under oath.',
  });
  return { core, document, capture, claim: claim.id, annotation: annotation.id };
}

async function sentences(core: Core, input: InputOf<'events.list'> = {}): Promise<readonly string[]> {
  return (await core.call('events.list', input)).events.map(({ words }) => words);
}

async function eventsOf(core: Core, type: string) {
  const path = join(temporaryFolder(), 'events.ndjson');
  await core.exportEvents({ path, existing: 'refuse' }, context);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line)).filter((event) => event.type === type);
}

test('an import is told with the hash of its bytes, and without its text', async () => {
  const { core, document } = await judged();
  const [told] = await eventsOf(core, 'capture.created');
  expect(told.payload).not.toContain('at least 31');
  const { after } = JSON.parse(told.payload);
  expect(after).toMatchObject({
    document_id: document,
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  expect(await sentences(core, { about: ['document'] })).toEqual(['Imported “inquiry”']);
});

test('a judgement is told in words, newest first, and leads to its claim', async () => {
  const { core, claim } = await judged();
  const { events, total } = await core.call('events.list', {});
  const [newest] = events;
  expect(newest).toMatchObject({
    words:
      'Judged “at least 31 people had died” supporting “At least 31 people died.”, 2, probably true, because “Heard under oath.”',
    label: 'At least 31 people died.',
    place: { kind: 'claim', id: claim },
    who: null,
    cause: 'done',
  });
  expect(total).toBe(events.length);
  expect(events.map(({ number }) => number)).toEqual(
    events.map(({ number }) => number).toSorted((one, other) => other - one),
  );
});

test('who is named as the analyst is told with what they do, and nobody before', async () => {
  const { core, claim } = await judged();
  await core.call('project.setAnalyst', { analyst: 'M. Ferro' });
  await core.call('claims.update', { ids: [claim], values: { statement: 'Thirty-one people died.' } });
  const { events } = await core.call('events.list', { about: ['claim', 'project'] });
  expect(events.map(({ words, who }) => [words, who])).toEqual([
    ['Changed the claim “Thirty-one people died.” (statement)', 'M. Ferro'],
    ['Named “M. Ferro” as the analyst', 'M. Ferro'],
    ['Made the claim “At least 31 people died.”', null],
  ]);
});

test('what was removed is told with its exact words, and is found by them when it is gone', async () => {
  const { core, annotation, claim, document } = await judged();
  const words = { title: 'Thoughts', lexical: '{}', text: 'Ask the clerk.' };
  const note = await core.call('notes.create', words);
  await core.call('notes.remove', { ids: [note.id] });
  await core.call('documents.remove', { ids: [document] });
  expect(await sentences(core, { about: ['note'] })).toEqual(['Removed the note “Thoughts: Ask the clerk.”']);
  expect(await sentences(core, { about: ['annotation'] })).toEqual([
    'Removed the annotation “at least 31 people had died”',
  ]);
  const ofAnnotation = await core.call('events.list', { subject: annotation });
  expect(ofAnnotation.events.map(({ words }) => words)).toContain(
    'Removed the annotation “at least 31 people had died”',
  );
  expect(ofAnnotation.events.every(({ place }) => place === null || place.kind === 'claim')).toBe(true);
  // The judgement still names the words, though the passage is gone.
  expect(await sentences(core, { subject: claim, about: ['evidence'] })).toContain(
    'Judged “at least 31 people had died” supporting “At least 31 people died.”, 2, probably true, because “Heard under oath.”',
  );
  const ofDocument = await sentences(core, { subject: document });
  expect(ofDocument).toContain('Removed the document “inquiry”');
  expect(ofDocument.some((words) => words.startsWith('Kept a copy of “inquiry”'))).toBe(true);
});

test('undo and redo add entries that name the step, and take none away', async () => {
  const { core, annotation } = await judged();
  await core.call('annotations.remove', { ids: [annotation] });
  const before = await core.call('events.head', {});
  await core.call('history.undo', {});
  await core.call('history.redo', {});
  const { events } = await core.call('events.list', {});
  const added = events.filter(({ number }) => number > before.number);
  expect(added.map(({ cause }) => cause)).toContain('redone');
  expect(added.filter(({ words }) => /^(Undid|Did again) /.test(words))).toHaveLength(2);
  expect(added.map(({ words }) => words)).toContain(
    'Undone: removed the annotation “at least 31 people had died”',
  );
  expect(added.map(({ words }) => words)).toContain(
    'Redone: removed the annotation “at least 31 people had died”',
  );
  expect((await core.call('events.list', { subject: annotation })).events.at(0)?.cause).toBe('redone');
});

test('notes of a session are not told letter by letter', async () => {
  const core = newProject();
  const session = await core.call('sessions.create', { title: 'Fire' });
  const before = await core.call('events.head', {});
  await core.call('sessions.update', { id: session.id, lexical: '{}', text: 'A' });
  expect(await core.call('events.head', {})).toEqual(before);
  await core.call('sessions.update', { id: session.id, isClosed: true });
  expect((await sentences(core)).at(0)).toBe('Closed the session “Fire”');
});

test('an export is told once its file is there, outside undo, and is no judgement', async () => {
  const { core } = await judged();
  const before = await core.call('events.head', {});
  const undo = (await core.call('history.get', {})).undo;
  const path = join(temporaryFolder(), 'notes.md');
  await core.exportToFile({ format: 'markdown', selection: {}, path, existing: 'refuse' }, context);
  await expect(
    core.exportToFile({ format: 'markdown', selection: {}, path, existing: 'refuse' }, context),
  ).rejects.toMatchObject({ code: 'conflict' });
  const after = await core.call('events.head', {});
  expect(after.number).toBe(before.number + 1);
  expect(after.judgements).toEqual(before.judgements);
  expect((await core.call('history.get', {})).undo).toEqual(undo);
  expect((await sentences(core)).at(0)).toBe(
    'Exported markdown into “notes.md” (annotations: 1, matching quotes: 1)',
  );
});

test('the log is filtered by words of its sentences, by kind and by object, and paged', async () => {
  const { core, claim, capture } = await judged();
  await core.call('evidence.judge', {
    claim: { newClaim: 'The office was warned.' },
    passage: { capture, start: text.indexOf('No warning'), end: text.indexOf('No warning') + 10 },
    stance: 'disputes',
  });
  expect(await sentences(core, { words: 'DISPUTING warned' })).toEqual([
    'Judged “No warning” disputing “The office was warned.”',
  ]);
  expect(await sentences(core, { words: 'nothing has this' })).toEqual([]);
  const ofClaim = await sentences(core, { subject: claim });
  expect(ofClaim.every((words) => words.includes('At least 31 people died.'))).toBe(true);
  expect(ofClaim).toHaveLength(2);
  const all = await core.call('events.list', {});
  const paged: number[] = [];
  for (let before: number | undefined; ; ) {
    const { events, total } = await core.call('events.list', { limit: 2, ...(before && { before }) });
    expect(total).toBe(all.total);
    if (events.length === 0) break;
    paged.push(...events.map(({ number }) => number));
    before = events.at(-1)?.number;
  }
  expect(paged).toEqual(all.events.map(({ number }) => number));
});

test('the exported log can be recomputed by anybody from what each line says', async () => {
  const { core } = await judged();
  await core.call('project.setAnalyst', { analyst: 'ٹی. “Quote” \\ \u2028 end' });
  await core.call('history.undo', {});
  const path = join(temporaryFolder(), 'events.ndjson');
  const { events } = await core.exportEvents({ path, existing: 'refuse' }, context);
  const lines = (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(events);
  let previous = '0'.repeat(64);
  for (const line of lines) {
    expect(line.previous).toBe(previous);
    const said = [line.previous, line.number, line.at, line.type, line.subject, line.payload];
    previous = createHash('sha256').update(JSON.stringify(said)).digest('hex');
    expect(line.hash).toBe(previous);
  }
  expect(previous).toBe((await core.call('events.head', {})).judgements.hash);
  expect((await sentences(core)).at(0)).toBe(`Exported events into “events.ndjson” (events: ${events})`);
  expect(await core.call('events.check', {})).toEqual({ events: events + 1, broken: null });
});

test('an empty log has a head of zeros', async () => {
  const core = newProject();
  expect(await core.call('events.head', {})).toEqual({
    number: 0,
    hash: '0'.repeat(64),
    judgements: { number: 0, hash: '0'.repeat(64) },
  });
  expect(await core.call('events.list', {})).toEqual({ events: [], total: 0 });
  expect(await core.call('events.check', {})).toEqual({ events: 0, broken: null });
});
