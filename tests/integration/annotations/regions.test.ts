import { expect, test } from 'vitest';
import { importPdf } from '../../support/importing/import-pdf.ts';
import { newProject, openAgain } from '../../support/projects/project-builder.ts';

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.25 };

test('a region is an annotation without words, at the beginning of its page, in one step', async () => {
  const core = newProject();
  const { document, capture } = await importPdf(core, 'labelled.pdf');
  const { pages } = await core.call('captures.get', { id: capture });
  const made = await core.call('annotations.createRegion', { capture, region: { page: 1, boxes: [box] } });
  expect(made.targets).toMatchObject([
    {
      document,
      capture,
      exact: '',
      start: pages[1]?.start,
      end: pages[1]?.start,
      state: 'exact',
      region: { page: 1, label: pages[1]?.label, boxes: [box] },
      placements: [],
    },
  ]);
  expect(await core.call('history.get', {})).toMatchObject({ undo: { label: 'mark region' } });
  await core.call('history.undo', {});
  expect(await core.call('annotations.list', { document })).toEqual([]);
  await core.call('history.redo', {});
  expect(await core.call('annotations.list', { document })).toEqual([made]);
  await core.close();
  expect(await openAgain(core.path).call('annotations.list', { document })).toEqual([made]);
});

test('a region that is not on a page of the copy is refused', async () => {
  const core = newProject();
  const { capture } = await importPdf(core, 'labelled.pdf');
  const refused = [
    { page: 99, boxes: [box] },
    { page: 0, boxes: [{ ...box, x: 0.9 }] },
    { page: 0, boxes: [{ ...box, width: 0 }] },
  ];
  for (const region of refused) {
    await expect(core.call('annotations.createRegion', { capture, region })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  }
  const region = { page: 0, boxes: [box] };
  await expect(core.call('annotations.createRegion', { capture: 'none', region })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('the ends of a region cannot be moved, since it has no words', async () => {
  const core = newProject();
  const { capture } = await importPdf(core, 'labelled.pdf');
  const { id } = await core.call('annotations.createRegion', { capture, region: { page: 0, boxes: [box] } });
  await expect(core.call('annotations.resize', { id, start: 0, end: 5 })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a region is given another place on its copy, and what was changed in a row is undone at once', async () => {
  const core = newProject();
  const { document, capture } = await importPdf(core, 'labelled.pdf');
  const made = await core.call('annotations.createRegion', { capture, region: { page: 1, boxes: [box] } });
  const moved = { ...box, x: 0.2 };
  const sized = { ...moved, width: 0.5 };
  for (const each of [moved, sized]) {
    await core.call('annotations.updateRegion', {
      id: made.id,
      region: { page: 1, boxes: [each] },
      mergeKey: 'keys',
    });
  }
  const [now] = await core.call('annotations.list', { document });
  const [target] = made.targets;
  expect(now?.targets).toEqual([{ ...target, region: { ...target?.region, boxes: [sized] } }]);
  expect(await core.call('history.get', {})).toMatchObject({ undo: { label: 'move region' } });
  await core.call('history.undo', {});
  expect(await core.call('annotations.list', { document })).toEqual([made]);
});

test('a region is not moved off its page, and words are no region', async () => {
  const core = newProject();
  const { capture } = await importPdf(core, 'labelled.pdf');
  const region = { page: 0, boxes: [box] };
  const { id } = await core.call('annotations.createRegion', { capture, region });
  const beyond = { page: 0, boxes: [{ ...box, x: 0.9 }] };
  await expect(core.call('annotations.updateRegion', { id, region: beyond })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  const words = await core.call('annotations.create', { capture, start: 0, end: 5 });
  const [target] = words.targets;
  await expect(
    core.call('annotations.updateRegion', { id: words.id, target: target?.id, region }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

test('a region stays with its copy and is not carried to a newer one', async () => {
  const core = newProject();
  const { document, capture } = await importPdf(core, 'labelled.pdf');
  await core.call('annotations.createRegion', { capture, region: { page: 0, boxes: [box] } });
  const copy = await importPdf(core, 'report.pdf', document);
  expect(copy.document).toBe(document);
  const [annotation] = await core.call('annotations.list', { document });
  expect(annotation?.targets).toMatchObject([{ capture, placements: [] }]);
});
