import { describe, expect, test } from 'vitest';
import type { OutputOf } from '../../../shared/contract.ts';
import { dumpProject } from '../../support/dump.ts';
import { harbourProject, rowsOf } from '../../support/projects/harbour-project.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

type Project = ReturnType<typeof newProject>;

describe('changing many annotations', () => {
  test('adds and takes away tags in one step, and says how many it changed', async () => {
    const { project, ids, tags } = await harbourProject();
    const before = dumpProject(project.path);
    const all = Object.values(ids);
    expect(await project.call('table.tags', { ids: all })).toEqual({
      tags: expect.arrayContaining([
        { tag: tags.denial.id, annotations: 2 },
        { tag: tags.figure.id, annotations: 2 },
      ]),
    });
    const change = { ids: all, add: [tags.denial.id], remove: [tags.figure.id], create: ['Checked'] };
    expect(await project.call('table.retag', change)).toEqual({ annotations: 7 });
    const names = new Map((await project.call('tags.list', {})).map((tag) => [tag.id, tag.name]));
    for (const row of await rowsOf(project, {})) {
      expect(row.tags.map((tag) => names.get(tag))).toEqual(['Checked', 'Denial']);
    }
    expect((await project.call('history.get', {})).undo?.label).toBe('re-tag 7 highlights');
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('changes nothing of annotations that are as asked, and passes over those that are gone', async () => {
    const { project, ids, tags } = await harbourProject();
    await project.call('annotations.remove', { ids: [ids.zinc] });
    const asked = { ids: [ids.zinc, ids.urdu, ids.urdu, ids.log], add: [tags.denial.id] };
    expect(await project.call('table.retag', asked)).toEqual({ annotations: 1 });
    expect(await project.call('table.retag', asked)).toEqual({ annotations: 0 });
    expect((await project.call('history.get', {})).undo?.label).toBe('tag 3 highlights');
  });

  test('refuses a tag that is not there, and then changes nothing', async () => {
    const { project, ids } = await harbourProject();
    const before = dumpProject(project.path);
    await expect(project.call('table.retag', { ids: [ids.log], add: ['no such tag'] })).rejects.toMatchObject(
      { code: 'not_found' },
    );
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('removes annotations with all that hangs on them, and one undo brings all of it back', async () => {
    const { project, ids, courier, sources } = await harbourProject();
    await project.call('sources.grade', { source: sources.paper.id, code: 'C', annotation: ids.dead });
    await project.call('links.create', { from: ids.dead, to: ids.log, relation: 'confirms' });
    await project.call('annotations.addTarget', { id: ids.log, capture: courier.capture, start: 0, end: 8 });
    const before = dumpProject(project.path);
    const gone = [ids.dead, ids.log, ids.urdu];
    expect(await project.call('table.remove', { ids: gone })).toEqual({ annotations: 3 });
    expect(await project.call('table.count', {})).toEqual({ annotations: 4 });
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('done in pieces is one step, tells how far it has come, and keeps what was done when it is stopped', async () => {
    const { project, tags } = await manyPassages(9_001);
    const { ids } = await project.call('table.ids', {});
    const before = dumpProject(project.path);
    const told: string[] = [];
    await project.call(
      'table.retag',
      { ids: [...ids], add: [tags[0] ?? ''] },
      { onProgress: ({ done, total, doing }) => told.push(`${doing} ${done} of ${total}`) },
    );
    expect(told).toEqual(['tagging 0 of 9001', 'tagging 4000 of 9001', 'tagging 8000 of 9001']);
    expect(await taggedWith(project, tags[0])).toBe(9_001);
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);

    const stop = new AbortController();
    const stopped = project.call(
      'table.retag',
      { ids: [...ids], add: [tags[0] ?? ''] },
      { signal: stop.signal, onProgress: ({ done }) => void (done > 0 && stop.abort()) },
    );
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await taggedWith(project, tags[0])).toBe(8_000);
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('answers other calls between its pieces', async () => {
    const { project, tags } = await manyPassages(8_001);
    const { ids } = await project.call('table.ids', {});
    const order: string[] = [];
    const tagging = project
      .call('table.retag', { ids: [...ids], add: [tags[0] ?? ''] })
      .then(() => order.push('tagged'));
    const asking = project.call('table.count', {}).then(() => order.push('answered'));
    await Promise.all([tagging, asking]);
    expect(order).toEqual(['answered', 'tagged']);
  });
});

/** A project whose one document has so many passages, and two tags that none of them carries. */
async function manyPassages(count: number) {
  const project = newProject();
  const { capture } = await importText(project, 'fire '.repeat(count), 'fires.txt');
  const tags = [];
  for (const name of ['One', 'Two']) tags.push((await project.call('tags.create', { name })).id);
  const ranges = Array.from({ length: count }, (_, index) => ({
    capture,
    start: index * 5,
    end: index * 5 + 4,
  }));
  await project.call('annotations.createAll', { ranges });
  project.forgetHistory();
  return { project, tags };
}

async function taggedWith({ call }: Project, tag: string | undefined): Promise<number> {
  const tags: OutputOf<'tags.list'> = await call('tags.list', {});
  return tags.find(({ id }) => id === tag)?.annotations ?? 0;
}

test('an export of chosen annotations has these and no notes', async () => {
  const { project, ids } = await harbourProject();
  await project.call('notes.create', { title: 'A note', lexical: '{}', text: 'words' });
  const context = unwatched();
  const selection = { annotations: [ids.urdu, ids.log, 'gone'] };
  const { text, summary } = await project.exportToText({ format: 'csv', selection }, context);
  expect(summary).toMatchObject({ annotations: 2, matchingQuotes: 2 });
  expect(text).toContain('the log is lost');
  expect(text).not.toContain('Zinc roofs');
});
