import { expect, test } from 'vitest';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const citing = 'Thirty-one died (HW Mar 1998). The port denied it (Port Authority 9 Mar 1998).';

/** A text with two mentions, and later the document that the first one cites. */
async function project() {
  const core = newProject();
  const { capture } = await importText(core, citing, 'citing.txt');
  const mark = (words: string, name: string, date: string) => {
    const start = citing.indexOf(words);
    return core.call('mentions.create', { capture, start, end: start + words.length, name, date });
  };
  const first = await mark('HW Mar 1998', 'HW', '1998-03');
  await mark('Port Authority 9 Mar 1998', 'Port Authority', '1998-03-09');
  const source = await core.call('sources.create', { name: 'Harbour Watch', aliases: ['HW'] });
  const { document } = await importText(core, 'At least 31 people had died.', 'report.txt');
  await core.call('documents.update', { id: document, metadata: { published: '1998-03-12' } });
  await core.call('documents.assignSource', { ids: [document], source: source.id });
  return { core, first, document };
}

test('a document says which mentions in other documents may cite it, and why', async () => {
  const { core, first, document } = await project();
  const found = await core.call('mentions.matching', { document });
  expect(found).toEqual([
    { mention: await core.call('mentions.get', { id: first.id }), because: expect.any(String) },
  ]);
});

test('a mention that is linked to a document waits for no other, and a citing document does not match itself', async () => {
  const { core, first, document } = await project();
  await core.call('mentions.update', { ids: [first.id], values: { cited: document } });
  expect(await core.call('mentions.matching', { document })).toEqual([]);
  await core.call('history.undo', {});
  expect(await core.call('mentions.matching', { document })).toHaveLength(1);
  expect(await core.call('mentions.matching', { document: first.document })).toEqual([]);
});
