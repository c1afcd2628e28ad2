import { expect, test } from 'vitest';
import type { RecognitionOutcome } from '../../../shared/contract/captures.ts';
import { dumpProject } from '../../support/dump.ts';
import { annotate, placementIn } from '../../support/projects/copies.ts';
import { openAgain } from '../../support/projects/project-builder.ts';
import { aScan, importScan, newScannedProject, words } from '../../support/projects/scanned-project.ts';

const heard = 'The alarm was raised at a quarter past two.';
const typed = 'Register of the harbour watch, 1998.';
const english = { languages: ['eng'], pages: 'without-text' } as const;
const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.25 };
/** A page with text and a page that is a picture. */
const scan = aScan([typed, null], words([typed, heard], [1]));

function recognised(outcome: RecognitionOutcome) {
  if (outcome.type !== 'recognised') throw new Error(`Not recognised: ${outcome.message}`);
  return outcome;
}

test('recognised words are a newer copy of the same bytes and day, in one step that can be undone', async () => {
  const { core } = newScannedProject();
  const { document, capture } = await importScan(core, scan);
  const before = dumpProject(core.path);
  const progress: (number | null)[][] = [];
  const outcome = recognised(
    await core.call(
      'captures.recognise',
      { id: capture, ...english },
      { onProgress: ({ done, total }) => progress.push([done, total]) },
    ),
  );
  const [old, added, ...others] = await core.call('captures.list', { document });
  expect(others).toEqual([]);
  expect(added).toMatchObject({
    id: outcome.capture,
    sha256: old?.sha256,
    capturedAt: old?.capturedAt,
    fileName: old?.fileName,
    extractor: 'test-recognition/1 eng',
    recognition: { engine: 'Tesseract 5', languages: ['eng'], pages: [1], meanConfidence: 0.9 },
  });
  expect(old?.recognition).toBeNull();
  expect(progress).toEqual([
    [0, null],
    [0, 1],
    [1, 1],
  ]);
  expect((await core.call('captures.get', { id: outcome.capture })).text).toBe(`${typed}\n${heard}`);
  expect((await core.call('documents.get', { id: document })).capture?.id).toBe(outcome.capture);

  expect(await core.call('history.undo', {})).toMatchObject({ label: 'recognise text' });
  expect(dumpProject(core.path)).toEqual(before);
  await core.call('history.redo', {});
  expect(await core.call('captures.list', { document })).toEqual([old, added]);
  await core.close();
  const again = openAgain(core.path);
  expect(await again.call('captures.list', { document })).toEqual([old, added]);
  for (const { check, ok } of await again.call('project.verify', {}))
    expect([check, ok]).toEqual([check, true]);
});

test('the log of events tells how the words were recognised', async () => {
  const { core } = newScannedProject();
  const { capture } = await importScan(core, scan);
  await core.call('captures.recognise', { id: capture, ...english });
  const { events } = await core.call('events.list', { limit: 1 });
  expect(events[0]?.words).toMatch(
    /^Kept a copy of “.*” of .*, SHA-256 .*…, its words recognised by Tesseract 5 \(English\), not proofread, mean confidence 90 %$/,
  );
});

test('annotations go along to the recognised copy: words by their words, regions exactly', async () => {
  const { core } = newScannedProject();
  const { document, capture } = await importScan(core, scan);
  const highlight = await annotate(core, capture, 'the harbour watch');
  const region = await core.call('annotations.createRegion', { capture, region: { page: 1, boxes: [box] } });
  const outcome = recognised(await core.call('captures.recognise', { id: capture, ...english }));
  expect(outcome.carried).toEqual({ exact: 2, moved: 0, approximate: 0, orphaned: 0 });
  const start = typed.length + 1;
  expect(await placementIn(core, highlight.id, outcome.capture)).toMatchObject({ state: 'exact' });
  expect(await placementIn(core, region.id, outcome.capture)).toMatchObject({
    start,
    end: start,
    exact: '',
    state: 'exact',
    score: 1,
  });
  const [, copy] = await core.call('captures.list', { document });
  expect(copy).toMatchObject({ carried: outcome.carried, toReview: 0 });

  const later = await core.call('annotations.createRegion', { capture, region: { page: 0, boxes: [box] } });
  expect(await placementIn(core, later.id, outcome.capture)).toMatchObject({ start: 0, state: 'exact' });
  for (const { check, ok } of await core.call('project.verify', {}))
    expect([check, ok]).toEqual([check, true]);
});

test('a region is not carried on to a newer copy of other bytes', async () => {
  const { core } = newScannedProject();
  const { document, capture } = await importScan(core, scan);
  const region = await core.call('annotations.createRegion', { capture, region: { page: 1, boxes: [box] } });
  await core.call('captures.recognise', { id: capture, ...english });
  const newer = await importScan(core, aScan([typed, null, null]), document);
  expect(await placementIn(core, region.id, newer.capture)).toBeUndefined();
});

test('the same pages in the same languages are refused, other languages are another copy', async () => {
  const { core } = newScannedProject();
  const { document, capture } = await importScan(core, scan);
  const first = recognised(await core.call('captures.recognise', { id: capture, ...english }));
  for (const id of [capture, first.capture]) {
    await expect(core.call('captures.recognise', { id, ...english })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('already'),
    });
  }
  const both = { languages: ['eng', 'ara', 'eng'], pages: 'without-text' } as const;
  await core.call('captures.recognise', { id: first.capture, ...both });
  const copies = await core.call('captures.list', { document });
  expect(copies.map(({ extractor }) => extractor)).toEqual([
    'test/1',
    'test-recognition/1 eng',
    'test-recognition/1 eng+ara',
  ]);
});

test('pages that were recognised before are recognised again with those that are asked for', async () => {
  const { core, importer } = newScannedProject();
  const asked: unknown[] = [];
  const { recognise } = importer;
  Object.assign(importer, {
    recognise: (...[file, options]: Parameters<typeof recognise>) => {
      asked.push(options.pages);
      return recognise(file, options);
    },
  });
  const pages = [null, null, null];
  const { capture } = await importScan(core, aScan(pages, words([null, 'two', null], [1])));
  const first = recognised(await core.call('captures.recognise', { id: capture, ...english, pages: [1] }));
  await core.call('captures.recognise', { id: first.capture, ...english, pages: [2] });
  await core.call('captures.recognise', { id: first.capture, ...english, pages: [0, 2, 7] });
  expect(asked).toEqual([[1], [1, 2], 'without-text']);
});

test('a copy without a page that is a picture is refused, and so are pages with text', async () => {
  const { core, importer } = newScannedProject();
  const { capture } = await importScan(core, aScan([typed]));
  const given = importer.given.length;
  await expect(core.call('captures.recognise', { id: capture, ...english })).rejects.toMatchObject({
    code: 'unsupported',
  });
  const mixed = await importScan(core, scan);
  await expect(
    core.call('captures.recognise', { id: mixed.capture, ...english, pages: [0] }),
  ).rejects.toMatchObject({
    code: 'unsupported',
    message: 'None of these pages is a picture. Pages without text are: 2.',
  });
  expect(importer.given).toHaveLength(given + 1);
});

test('where there are no words nothing is added, and that is said', async () => {
  const { core } = newScannedProject();
  const none = { engine: 'Tesseract 5', languages: ['eng'], pages: [], meanConfidence: null } as const;
  const { document, capture } = await importScan(
    core,
    aScan([null], { text: '', recognition: none, remarks: ['Page 1 is blank.'] }),
  );
  expect(await core.call('captures.recognise', { id: capture, ...english })).toEqual({
    type: 'nothing',
    message: 'No words were found on these pages, so nothing was added. Page 1 is blank.',
  });
  expect(await core.call('captures.list', { document })).toHaveLength(1);
});

test('a cancelled recognition adds nothing', async () => {
  const { core, importer } = newScannedProject();
  const { document, capture } = await importScan(core, scan);
  const stopping = new AbortController();
  importer.before = async () => stopping.abort();
  await expect(
    core.call('captures.recognise', { id: capture, ...english }, { signal: stopping.signal }),
  ).rejects.toThrow();
  expect(await core.call('captures.list', { document })).toHaveLength(1);
});

test('the same file again is a duplicate of the copy that came first', async () => {
  const { core } = newScannedProject();
  const { document, capture } = await importScan(core, scan);
  await core.call('captures.recognise', { id: capture, ...english });
  expect(await importScan(core, scan)).toEqual({ document, capture });
});
