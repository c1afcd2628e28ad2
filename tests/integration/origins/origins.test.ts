import { expect, test } from 'vitest';
import { listSources } from '../../../electron/cli/commands/list-sources.ts';
import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const harbour = `At least 31 people died in the fire (Coast Relief Dec 1998).

The harbour master said nothing about it.`;
const relief = 'Our teams counted 31 dead at the harbour. The count was made on 3 December.';

async function passage(core: Core, capture: string, text: string, words: string): Promise<string> {
  const start = text.indexOf(words);
  const { id } = await core.call('annotations.create', { capture, start, end: start + words.length });
  return id;
}

async function citation(core: Core, capture: string, text: string, words: string, values: object) {
  const start = text.indexOf(words);
  return core.call('mentions.create', { capture, start, end: start + words.length, ...values });
}

async function source(core: Core, name: string, kind: 'outlet' | 'organisation' | 'agency' = 'outlet') {
  return (await core.call('sources.create', { name, kind })).id;
}

/** "1 passages, 1 publishers, 1 origins, 0 unknown" of a report. */
async function counts(core: Core, annotations: readonly string[]) {
  const report = await core.call('origins.count', { annotations: [...annotations] });
  return {
    passages: report.passages.length,
    origins: report.origins.map(({ roots }) => roots.map(({ label }) => label)),
    unknown: report.unknown,
  };
}

test('a passage rests on nothing that is known, then on its own source, then on what it cites, then on the held document', async () => {
  const core = newProject();
  const post = await importText(core, harbour, 'post.txt');
  const report = await importText(core, relief, 'relief.txt');
  const id = await passage(core, post.capture, harbour, '31 people died');
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [], unknown: [0] });

  await core.call('documents.assignSource', {
    ids: [post.document],
    source: await source(core, 'Harbour Post'),
  });
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [['Harbour Post']], unknown: [] });

  const mention = await citation(core, post.capture, harbour, '(Coast Relief Dec 1998)', {});
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [], unknown: [0] });

  const coastRelief = await source(core, 'Coast Relief', 'organisation');
  await core.call('mentions.update', { ids: [mention.id], values: { source: coastRelief } });
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [['Coast Relief']], unknown: [] });

  await core.call('mentions.update', { ids: [mention.id], values: { cited: report.document } });
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [['Coast Relief']], unknown: [] });

  await core.call('documents.assignSource', {
    ids: [report.document],
    source: await source(core, 'Port Clinic', 'organisation'),
  });
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [['Port Clinic']], unknown: [] });

  await core.call('history.undo', {});
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [['Coast Relief']], unknown: [] });
});

test('two papers with the same agency copy are one origin once that is recorded, and two again when it is undone', async () => {
  const core = newProject();
  const post = await importText(core, 'Thirty-one people died in the harbour fire.', 'post.txt');
  const echo = await importText(core, 'Thirty-one people died in the harbour fire, it is said.', 'echo.txt');
  await core.call('documents.assignSource', {
    ids: [post.document],
    source: await source(core, 'Harbour Post'),
  });
  await core.call('documents.assignSource', {
    ids: [echo.document],
    source: await source(core, 'Coast Echo'),
  });
  const passages = [
    await passage(core, post.capture, 'Thirty-one people died in the harbour fire.', 'Thirty-one people'),
    await passage(core, echo.capture, 'Thirty-one people died in the harbour fire.', 'Thirty-one people'),
  ];
  expect((await counts(core, passages)).origins).toEqual([['Harbour Post'], ['Coast Echo']]);

  await core.call('derivations.create', {
    document: echo.document,
    toDocument: post.document,
    relation: 'same wire copy',
  });
  const report = await core.call('origins.count', { annotations: passages });
  expect(report.origins).toHaveLength(1);
  expect(report.origins[0]?.because.join()).toContain('the same wire copy');

  await core.call('history.undo', {});
  expect((await counts(core, passages)).origins).toHaveLength(2);
  const log = await core.call('project.verify', {});
  expect(log.filter(({ ok }) => !ok)).toEqual([]);
});

test('documents that cite each other are one origin, named as a circle, and drawn as one', async () => {
  const core = newProject();
  const one = 'The quay was closed, the Echo wrote.';
  const other = 'The quay was closed, the Post wrote.';
  const post = await importText(core, one, 'post.txt');
  const echo = await importText(core, other, 'echo.txt');
  await citation(core, post.capture, one, 'the Echo wrote', { cited: echo.document });
  await citation(core, echo.capture, other, 'the Post wrote', { cited: post.document });
  const passages = [
    await passage(core, post.capture, one, 'The quay was closed'),
    await passage(core, echo.capture, other, 'The quay was closed'),
  ];
  const report = await core.call('origins.count', { annotations: passages });
  expect(report.origins).toHaveLength(1);
  expect(report.origins[0]?.cycle.map(({ id }) => id).sort()).toEqual([post.document, echo.document].sort());
  expect(report.unknown).toEqual([]);

  const { edges } = await core.call('provenance.graph', {});
  expect(edges.filter(({ isInCycle }) => isInCycle).map(({ kind }) => kind)).toEqual([
    'mentions',
    'cites',
    'mentions',
    'cites',
  ]);
});

test('what comes from a source in the end, or of which that is not known, is found by a search', async () => {
  const core = newProject();
  const post = await importText(core, harbour, 'post.txt');
  const report = await importText(core, relief, 'relief.txt');
  const coastRelief = await source(core, 'Coast Relief', 'organisation');
  await core.call('documents.assignSource', { ids: [report.document], source: coastRelief });
  const cited = await passage(core, post.capture, harbour, '31 people died');
  const bare = await passage(core, post.capture, harbour, 'harbour master');
  const find = async (query: string) => {
    const { hits } = await core.call('search.find', { query });
    return {
      annotations: hits.flatMap(({ annotation }) => annotation ?? []).sort(),
      documents: hits.flatMap(({ annotation, document }) => (annotation === null ? (document ?? []) : [])),
    };
  };
  expect(await find('origin:unknown')).toEqual({
    annotations: [cited, bare].sort(),
    documents: [post.document],
  });

  await citation(core, post.capture, harbour, '(Coast Relief Dec 1998)', { cited: report.document });
  expect((await find('origin:unknown')).annotations).toEqual([bare]);
  expect(await find('origin:relief in:annotations')).toEqual({ annotations: [cited], documents: [] });
  expect((await find('origin:"coast relief" in:documents')).documents.sort()).toEqual(
    [post.document, report.document].sort(),
  );
  expect(await find('-origin:unknown in:annotations')).toEqual({ annotations: [cited], documents: [] });

  await core.call('history.undo', {});
  expect((await find('origin:unknown in:annotations')).annotations).toEqual([cited, bare].sort());
});

test('a passage that is placed on a newer copy rests on the citations made on the older one', async () => {
  const core = newProject();
  const first = await importText(core, harbour, 'post.txt');
  const coastRelief = await source(core, 'Coast Relief', 'organisation');
  await citation(core, first.capture, harbour, '(Coast Relief Dec 1998)', { source: coastRelief });
  const changed = `A line that was put before. ${harbour} And one behind.`;
  const report = await core.importBytes('post-2.txt', new TextEncoder().encode(changed), {
    copyOf: first.document,
  });
  const newer = report.items[0]?.capture ?? '';
  const id = await passage(core, newer, changed, 'died in the fire');
  expect(await counts(core, [id])).toEqual({ passages: 1, origins: [['Coast Relief']], unknown: [] });
});

test('through whom a passage was reported comes before what its document cites', async () => {
  const core = newProject();
  const post = await importText(core, harbour, 'post.txt');
  const coastRelief = await source(core, 'Coast Relief', 'organisation');
  const clinic = await source(core, 'Port Clinic', 'organisation');
  await citation(core, post.capture, harbour, '(Coast Relief Dec 1998)', { source: coastRelief });
  const id = await passage(core, post.capture, harbour, '31 people died');
  await core.call('directness.judge', {
    annotation: id,
    level: 'second hand',
    via: [
      { source: coastRelief, words: 'Coast Relief' },
      { source: clinic, words: 'Port Clinic' },
    ],
  });
  expect((await counts(core, [id])).origins).toEqual([['Port Clinic']]);

  await core.call('directness.judge', {
    annotation: id,
    level: 'second hand',
    via: [{ source: null, words: 'a nurse' }],
  });
  const report = await core.call('origins.count', { annotations: [id] });
  expect(report.origins).toEqual([]);
  expect(report.passages[0]?.unknown[0]?.words).toContain('a nurse');
});

test('sources of one house, and documents by one author, are one origin with the reason told', async () => {
  const core = newProject();
  const passages: string[] = [];
  const papers: string[] = [];
  for (const name of ['Harbour Post', 'Coast Echo', 'Daily Tide', 'Evening Bell']) {
    const text = `The quay was closed, ${name} has learnt.`;
    const { document, capture } = await importText(core, text, `${name}.txt`);
    papers.push(await source(core, name));
    await core.call('documents.assignSource', { ids: [document], source: papers.at(-1) ?? null });
    const author = ['Daily Tide', 'Evening Bell'].includes(name) ? 'By Ada Quill' : 'Staff reporter';
    await core.call('documents.update', { id: document, metadata: { author } });
    passages.push(await passage(core, capture, text, 'The quay was closed'));
  }
  expect((await counts(core, passages)).origins.map((roots) => roots.length)).toEqual([1, 1, 2]);

  const house = await source(core, 'Meridian Media', 'organisation');
  await core.call('sources.affiliate', {
    source: papers[0] ?? '',
    to: house,
    relation: 'owned by',
    since: '2001',
  });
  await core.call('sources.affiliate', { source: papers[1] ?? '', to: house, relation: 'part of' });
  const report = await core.call('origins.count', { annotations: passages });
  expect(report.origins.map(({ because }) => because)).toEqual([
    ['Harbour Post is owned by Meridian Media (since 2001); Coast Echo is part of Meridian Media'],
    ['the same author: Ada Quill'],
  ]);
});

test('the list of sources says how many passages and documents come from each in the end', async () => {
  const core = newProject();
  const post = await importText(core, harbour, 'post.txt');
  const report = await importText(core, relief, 'relief.txt');
  const coastRelief = await source(core, 'Coast Relief', 'organisation');
  const paper = await source(core, 'Harbour Post');
  await core.call('documents.assignSource', { ids: [report.document], source: coastRelief });
  await core.call('documents.assignSource', { ids: [post.document], source: paper });
  await citation(core, post.capture, harbour, '(Coast Relief Dec 1998)', { cited: report.document });
  await passage(core, post.capture, harbour, '31 people died');
  await passage(core, post.capture, harbour, 'harbour master');

  const { rows } = await listSources(core);
  expect(rows.map(({ record }) => [record['name'], record['origins']])).toEqual([
    ['Coast Relief', { passages: 1, documents: 2 }],
    ['Harbour Post', { passages: 1, documents: 0 }],
  ]);
  expect(rows[0]?.cells).toContain('1 passage, 2 documents');
});
