import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { plainTextOf, richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { importFile } from '../../support/import-annotations.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const report = 'At least 31 people had died. =Two= written warnings were sent. At least 31 people had died.';
const statement = 'No warning of any kind reached this office.';

async function documents(core: Core) {
  const one = await importText(core, report, 'report.txt');
  const other = await importText(core, statement, 'statement.txt');
  return { one, other };
}

test('the table that Assay exports brings annotations back: words, passages, comments and tags', async () => {
  const core = newProject();
  const { one, other } = await documents(core);
  const tag = await core.call('tags.create', { name: '=Figure, by day' });
  const said = richTextOfPlain('-1 is "less"\nthan said');
  const comment = { lexical: writeLexical(said), text: plainTextOf(said) };
  const second = report.lastIndexOf('At least');
  const { id } = await core.call('annotations.create', {
    capture: one.capture,
    start: second,
    end: second + 27,
    tags: [tag.id],
    comment,
  });
  await core.call('annotations.addTarget', { id, capture: other.capture, start: 0, end: 22 });
  const start = report.indexOf('=Two=');
  await core.call('annotations.create', { capture: one.capture, start, end: start + 13 });
  const context = unwatched();
  const { text } = await core.exportToText({ format: 'csv', selection: {} }, context);

  const copy = newProject();
  await documents(copy);
  const { entries } = await importFile(copy, text, 'notes.csv');
  expect(entries.map(({ status }) => status)).toEqual(['exact', 'exact']);
  const seen = async (from: Core) => {
    const names = new Map((await from.call('tags.list', {})).map((each) => [each.id, each.name]));
    return (await from.call('annotations.list', {})).map(({ id: own, targets, tags, comment: kept }) => ({
      id: own,
      tags: tags.map((each) => names.get(each)),
      comment: kept?.text,
      targets: targets.map(({ exact, start: from, end }) => ({ exact, from, end })),
    }));
  };
  expect(await seen(copy)).toEqual(await seen(core));
});
