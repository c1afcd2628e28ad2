import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { addText, annotate } from '../../support/projects/copies.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const text = `Harbour Watch counted 31 dead (HW Mar 1998). The port denied it.

The alarm was raised at 2.14 (PA). Two warnings had been sent.`;

/** Two mentions, one with the words that rest on it, one without; and an annotation in each sentence. */
async function cited() {
  const core = newProject();
  const { document, capture } = await importText(core, text, 'one.txt');
  const other = await importText(core, 'Nobody is cited here.', 'two.txt');
  const mark = async (words: string, values: object) => {
    const start = (await core.call('captures.get', { id: capture })).text.indexOf(words);
    const place = { capture, start, end: start + words.length };
    return (await core.call('mentions.create', { ...place, name: words, ...values })).id;
  };
  const watch = await mark('HW', { scope: { start: 0, end: 29 } });
  const port = await mark('PA', {});
  const annotations = {
    count: (await annotate(core, capture, '31 dead')).id,
    denial: (await annotate(core, capture, 'denied it')).id,
    alarm: (await annotate(core, capture, 'alarm')).id,
    warnings: (await annotate(core, capture, 'Two warnings')).id,
  };
  await annotate(core, other.capture, 'Nobody');
  return { core, document, capture, other, watch, port, annotations };
}

const found = async (core: Core, query: string, scope: 'annotations' | 'documents') =>
  (await core.call('search.find', { query, in: scope })).hits.map((hit) =>
    scope === 'annotations' ? hit.annotation : hit.document,
  );

test('documents are found by whom they cite, annotations where their words rest on it', async () => {
  const { core, document, annotations } = await cited();
  expect(await found(core, 'mention:hw', 'documents')).toEqual([document]);
  expect(await found(core, 'mention:HW', 'annotations')).toEqual([annotations.count]);
  // Where nothing is said of what rests on it, it is the paragraph.
  expect((await found(core, 'mention:pa', 'annotations')).toSorted()).toEqual(
    [annotations.alarm, annotations.warnings].toSorted(),
  );
  expect(await found(core, 'mention:pa warnings', 'annotations')).toEqual([annotations.warnings]);
  expect(await found(core, 'mention:reuters', 'documents')).toEqual([]);
});

test('a source that a mention names is found by each of its names', async () => {
  const { core, document, watch } = await cited();
  const source = await core.call('sources.create', { name: 'Harbour Watch', aliases: ['ہاربر واچ'] });
  expect(await found(core, 'mention:"harbour watch"', 'documents')).toEqual([]);
  await core.call('mentions.update', { ids: [watch], values: { source: source.id } });
  for (const name of ['"harbour watch"', '"ہاربر واچ"', 'harbour'])
    expect(await found(core, `mention:${name}`, 'documents')).toEqual([document]);
  expect((await core.call('search.find', { query: 'mention:hw', in: 'sources' })).hits).toMatchObject([
    { subject: source.id },
  ]);
});

test('citations are found by how far they were followed', async () => {
  const { core, document, other, watch, port, annotations } = await cited();
  await core.call('mentions.update', { ids: [watch], values: { cited: other.document } });
  expect(await found(core, 'mention:held', 'annotations')).toEqual([annotations.count]);
  expect(await found(core, 'mention:unresolved', 'annotations')).toHaveLength(2);
  await core.call('mentions.recordSearch', { ids: [port], outcome: 'not found', place: 'archive' });
  expect(await found(core, 'mention:unresolved', 'documents')).toEqual([]);
  expect(await found(core, 'mention:"not found"', 'documents')).toEqual([document]);
  expect(await found(core, '-mention:held', 'annotations')).toHaveLength(4);
});

test('an annotation on another copy is found where the words that rest on the mention stand there too', async () => {
  const { core, document } = await cited();
  const copy = await addText(core, `Corrected. ${text}`, { copyOf: document });
  const { id } = await annotate(core, copy.capture ?? '', 'Harbour Watch');
  expect(await found(core, 'mention:hw', 'annotations')).toContain(id);
});

test('the evidence table is filtered by mention as well', async () => {
  const { core, annotations } = await cited();
  const { ids } = await core.call('table.ids', {
    query: 'mention:hw',
    sort: { by: 'document', direction: 'ascending' },
    group: 'none',
  });
  expect(ids).toEqual([annotations.count]);
});
