import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import type { ExportSelection } from '../../../shared/contract/exchange.ts';
import { webMention } from '../../../shared/w3c/web-mention.ts';
import { annotate } from '../../support/projects/copies.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { modelProblems } from '../../support/exporting/web-annotation-schema.ts';
import { unwatched } from '../../support/unwatched.ts';

const citing = '🔥 Harbour Watch counted 31 dead (HW Mar 1998). Party insiders denied it.';

/** A document with an annotation and two mentions, of which one is held and was judged. */
async function project() {
  const core = newProject();
  const one = await importText(core, citing, 'citing.txt');
  const other = await importText(core, 'At least 31 people had died.', 'cited.txt');
  const annotation = await annotate(core, one.capture, '31 dead');
  const mark = async (words: string, values: object) => {
    const start = citing.indexOf(words);
    const place = { capture: one.capture, start, end: start + words.length };
    return (await core.call('mentions.create', { ...place, name: words, ...values })).id;
  };
  const held = await mark('HW Mar 1998', {
    name: 'HW',
    date: '1998-03',
    dateWords: 'Mar 1998',
    use: 'takes a figure',
    cited: other.document,
  });
  await core.call('mentions.judge', { id: held, answer: 'faithful', reason: 'the same figure' });
  const anonymous = await mark('Party insiders', { isAnonymous: true });
  return { core, one, other, annotation, held, anonymous };
}

const exported = async (core: Core, format: 'w3c' | 'markdown' | 'html', selection: ExportSelection = {}) =>
  (await core.exportToText({ format, selection }, unwatched())).text;

test('an export to JSON-LD has every mention with its citation, follows the model, and is the same every time', async () => {
  const { core, one, other, held } = await project();
  const text = await exportedW3c(core);
  const json = JSON.parse(text);
  expect(modelProblems(json)).toEqual([]);
  expect(json.total).toBe(3);
  const mentions = json.first.items.flatMap((item: unknown) => webMention.safeParse(item).data ?? []);
  expect(mentions).toHaveLength(2);
  expect(mentions[0]).toMatchObject({
    id: `urn:uuid:${held}`,
    body: [
      {
        'cito:hasCitingEntity': {
          id: `urn:uuid:${one.document}`,
          'cito:usesDataFrom': { id: `urn:uuid:${other.document}` },
          'prov:wasDerivedFrom': { id: `urn:uuid:${other.document}` },
          'prov:hadPrimarySource': { id: `urn:uuid:${other.document}` },
        },
      },
    ],
    'assay:mention': { 'assay:status': 'held', 'assay:fidelity': { 'assay:answer': 'faithful' } },
  });
  const [, position] = mentions[0].target.selector;
  expect([...citing].slice(position.start, position.end).join('')).toBe('HW Mar 1998');
  expect(await exportedW3c(core)).toBe(text);
});

test('an export that is imported again changes nothing, and brings annotations back without touching mentions', async () => {
  const { core, one, other, annotation } = await project();
  await core.call('derivations.create', {
    document: one.document,
    toDocument: other.document,
    relation: 'republishes',
  });
  const text = await exportedW3c(core);
  expect(text).toContain('"prov:wasDerivedFrom"');
  await importFile(core, text);
  expect(await exportedW3c(core)).toBe(text);
  const before = await core.call('mentions.list', {});
  await core.call('annotations.remove', { ids: [annotation.id] });
  const plan = await importFile(core, text);
  expect(plan.entries.every(({ status }) => status !== 'invalid')).toBe(true);
  expect(await exportedW3c(core)).toBe(text);
  expect(await core.call('mentions.list', {})).toEqual(before);
});

test('Markdown and HTML tell how far the citations of each document were followed', async () => {
  const { core } = await project();
  for (const format of ['markdown', 'html'] as const) {
    const text = await exported(core, format);
    expect(text).toContain('2 cited, 1 held, 1 unresolved.');
    expect(text).toContain('Party insiders (nobody is named)');
    expect(text).toContain('does it say this? yes, faithfully (the same figure)');
  }
});

test('mentions come with whole documents, not with annotations that a search finds', async () => {
  const { core, one, other } = await project();
  expect(await exported(core, 'markdown', { documents: [one.document] })).toContain('2 cited');
  expect(await exported(core, 'markdown', { documents: [other.document] })).not.toContain('Citations');
  expect(await exported(core, 'markdown', { query: 'dead' })).not.toContain('Citations');
});

test('a document is exported for its mentions alone', async () => {
  const { core, annotation } = await project();
  await core.call('annotations.remove', { ids: [annotation.id] });
  expect(await exported(core, 'markdown')).toContain('2 cited, 1 held, 1 unresolved.');
});
