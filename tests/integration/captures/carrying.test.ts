import { describe, expect, test } from 'vitest';
import { addPage, addText, annotate, placementIn, savedPage } from '../../support/projects/copies.ts';
import { dumpProject } from '../../support/dump.ts';
import { newProject } from '../../support/projects/project-builder.ts';

const first = 'The inquiry heard that at least 31 people had died in the fire that night.';
const second =
  'Two written warnings were sent to the port authority before the blaze, counsel for the families said.';
const third = '“No warning of any kind reached this office,” a spokesman for the authority said on Monday.';
const fourth = 'The authority gives three o’clock for the alarm, the fire brigade a quarter past two.';

const before = savedPage({ paragraphs: [first, second, third, fourth] });
/** One paragraph put in front, one word changed, one sentence gone, one as it was. */
const after = savedPage({
  paragraphs: [
    'This article was corrected on 9 June.',
    first.replace('31', '38'),
    second,
    fourth,
    'A memorial was unveiled at the quay in the presence of the families.',
  ],
});

async function twoCopies() {
  const core = newProject();
  const old = await addPage(core, before);
  if (old.document === null || old.capture === null) throw new Error(String(old.message));
  const annotations = {
    changed: await annotate(core, old.capture, 'at least 31 people had died in the fire'),
    moved: await annotate(core, old.capture, 'Two written warnings were sent'),
    gone: await annotate(core, old.capture, '“No warning of any kind reached this office,”'),
  };
  const beforeCopy = dumpProject(core.path);
  const item = await addPage(core, after);
  if (item.capture === null) throw new Error(String(item.message));
  return {
    core,
    document: old.document,
    old: old.capture,
    newest: item.capture,
    item,
    annotations,
    beforeCopy,
  };
}

test('a page from the same address is a newer copy, and the report says how annotations stand in it', async () => {
  const { core, document, old, newest, item } = await twoCopies();
  expect(item).toEqual({
    name: 'page.html',
    status: 'imported',
    reason: null,
    document,
    capture: newest,
    title: 'Fire in the harbour of Illyria',
    message:
      'Newer copy of “Fire in the harbour of Illyria”. 3 annotated passages carried over: 1 moved, 1 approximate, 1 not found (orphaned).',
    carried: { exact: 0, moved: 1, approximate: 1, orphaned: 1 },
  });
  const copies = await core.call('captures.list', { document });
  expect(copies.map(({ id, pinned, carried, toReview }) => ({ id, pinned, carried, toReview }))).toEqual([
    { id: old, pinned: 3, carried: { exact: 0, moved: 0, approximate: 0, orphaned: 0 }, toReview: 0 },
    { id: newest, pinned: 0, carried: { exact: 0, moved: 1, approximate: 1, orphaned: 1 }, toReview: 3 },
  ]);
});

test('annotations stay pinned to the copy they were made on, and say where they stand in the newest', async () => {
  const { core, old, newest, annotations } = await twoCopies();
  const { text } = await core.call('captures.get', { id: newest });
  const { changed, moved, gone } = annotations;
  for (const { id, targets } of [changed, moved, gone]) {
    const now = await core.call('annotations.get', { id });
    expect(now.targets).toMatchObject([{ ...targets[0], capture: old, placements: [{ capture: newest }] }]);
  }
  const start = text.indexOf('at least 38');
  expect(await placementIn(core, changed.id, newest)).toMatchObject({
    exact: 'at least 38 people had died in the fire',
    state: 'approximate',
    start,
    end: start + 'at least 38 people had died in the fire'.length,
    decision: 'open',
    decidedAt: null,
  });
  expect(await placementIn(core, moved.id, newest)).toMatchObject({
    exact: 'Two written warnings were sent',
    state: 'moved',
    start: text.indexOf('Two written'),
  });
  expect(await placementIn(core, gone.id, newest)).toMatchObject({
    exact: '',
    state: 'orphaned',
    score: 0,
    start: null,
    end: null,
  });
});

test('the copy and all that was carried to it are one step, taken back and done again as one', async () => {
  const { core, beforeCopy } = await twoCopies();
  const afterCopy = dumpProject(core.path);
  expect(await core.call('history.undo', {})).toMatchObject({ label: 'add newer copy' });
  expect(dumpProject(core.path)).toEqual(beforeCopy);
  await core.call('history.redo', {});
  expect(dumpProject(core.path)).toEqual(afterCopy);
});

test('the same bytes again are a duplicate, and a copy with the same text is kept as one more', async () => {
  const { core, document, newest } = await twoCopies();
  expect(await addPage(core, after)).toMatchObject({ status: 'duplicate', document, capture: newest });
  const again = await addPage(core, `${after}<!-- saved again -->`);
  expect(again).toMatchObject({ status: 'imported', document });
  expect(again.message).toContain('The text is the same as before.');
  expect(await core.call('captures.list', { document })).toHaveLength(3);
});

test('a page that is to be a document of its own is one, whatever its address', async () => {
  const { core, document } = await twoCopies();
  const page = savedPage({ paragraphs: [first, 'Written anew.'] });
  const item = await addPage(core, page, { copyOf: null });
  expect(item.document).not.toBe(document);
  expect(item.status).toBe('imported');
});

test('two pages of one gesture from the same address are two copies of one document', async () => {
  const core = newProject();
  const files = [before, after].map((page, index) => ({
    name: `page-${index}.html`,
    bytes: new TextEncoder().encode(page),
  }));
  const { items } = await core.call('import.files', { files });
  expect(new Set(items.map(({ document }) => document)).size).toBe(1);
  await core.call('history.undo', {});
  expect(await core.call('documents.list', {})).toEqual([]);
});

test('pages that give their site’s address as their own are told apart by their titles', async () => {
  const core = newProject();
  const url = 'https://www.courier.example/';
  const one = await addPage(core, savedPage({ paragraphs: [first], url, title: 'Fire' }));
  const other = await addPage(core, savedPage({ paragraphs: [fourth], url, title: 'Alarm' }));
  const again = await addPage(core, savedPage({ paragraphs: [first, fourth], url, title: 'Fire' }));
  expect(other.document).not.toBe(one.document);
  expect(again.document).toBe(one.document);
});

test('a text without an address becomes a newer copy of the document it is given to', async () => {
  const core = newProject();
  const { document, capture } = await addText(core, `${first}\n\n${second}`);
  const { id } = await annotate(core, String(capture), 'written warnings');
  const item = await addText(core, `Corrected.\n\n${first}\n\n${second}`, { copyOf: String(document) });
  expect(item).toMatchObject({ document, status: 'imported' });
  expect(await placementIn(core, id, String(item.capture))).toMatchObject({ state: 'moved' });
  await expect(addText(core, 'Other words.', { copyOf: 'gone' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

describe('what is known of a document', () => {
  test('stays as it is, and what was not known is taken from the newer copy', async () => {
    const core = newProject();
    const page = before.replace('<meta name="author" content="Mara Quill">', '');
    const { document } = await addPage(core, page);
    const id = String(document);
    await core.call('documents.update', { id, metadata: { title: 'The fire', published: '1998-03-10' } });
    const item = await addPage(core, after.replace('Illyria</title>', 'Illyria, corrected</title>'));
    expect(item.document).toBe(document);
    const detail = await core.call('documents.get', { id });
    expect(detail).toMatchObject({ title: 'The fire', published: '1998-03-10', author: 'Mara Quill' });
    expect(detail.metadata.title?.readFrom).toBe('entered by hand');
    expect(item.message).toContain('This copy gives the title');
    const [, copy] = await core.call('captures.list', { document: id });
    expect(copy?.metadata).toMatchObject({
      published: { value: '1998-03-09' },
      author: { value: 'Mara Quill' },
    });
  });

  test('does not change its address; the copy says which it came from', async () => {
    const core = newProject();
    const { document } = await addPage(core, before);
    const url = 'http://courier.example/news/harbour-fire/?utm_source=letter';
    await addPage(core, after.replace('https://www.courier.example/news/harbour-fire', url));
    const copies = await core.call('captures.list', { document: String(document) });
    expect(copies.map((copy) => copy.url)).toEqual([null, url]);
    const detail = await core.call('documents.get', { id: String(document) });
    expect(detail.url).toBe('https://www.courier.example/news/harbour-fire');
  });
});

test('a line of a list that is gone is not found in its neighbour, which has a passage of its own', async () => {
  const core = newProject();
  const line = (crane: number) =>
    `Entry of the log: crane number ${crane} stood still from two to four, and its men were sent home.`;
  const item = await addText(core, [line(3), line(10), line(17)].join('\n\n'));
  const [third, tenth] = [
    await annotate(core, String(item.capture), 'crane number 3 stood still'),
    await annotate(core, String(item.capture), 'crane number 10 stood still'),
    await annotate(core, String(item.capture), 'crane number 17 stood still'),
  ];
  const newer = await addText(core, ['Kept by hand.', line(10), line(17)].join('\n\n'), {
    copyOf: String(item.document),
  });
  const capture = String(newer.capture);
  expect(await placementIn(core, String(tenth?.id), capture)).toMatchObject({ state: 'moved' });
  expect(await placementIn(core, String(third?.id), capture)).toMatchObject({ state: 'orphaned' });
});
