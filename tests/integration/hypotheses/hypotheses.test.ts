import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { importText } from '../../support/window/assay-test.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';

const text =
  'The log of the port\n\nThe alarm was raised at 2.14. The doors were locked. A barge burnt first.\n';

/** A question with two hypotheses, a text, and the passages of it by their words. */
async function inquiry() {
  const core = createCore(
    { path: join(temporaryFolder(), 'p.assay'), host: windowlessHost() },
    'Harbour fire',
  );
  onTestFinished(() => core.close());
  const { call } = core;
  const { document, capture } = await importText(core, 'log.txt', text);
  const content = await call('captures.get', { id: capture });
  const passage = (words: string) => {
    const start = content.text.indexOf(words);
    return { capture, start, end: start + words.length };
  };
  const question = (await call('questions.create', { words: 'How did the fire begin?' })).id;
  const accident = (await call('hypotheses.create', { question, words: 'By accident.' })).id;
  const arson = (await call('hypotheses.create', { question, words: 'It was set.' })).id;
  const table = () => call('hypotheses.table', { question });
  return { core, call, document, passage, question, accident, arson, table };
}

test('passages are held against hypotheses, and a mark is superseded by the next one', async () => {
  const { call, passage, question, accident, arson, table } = await inquiry();
  const { ids } = await call('hypotheses.addItems', {
    question,
    passages: [passage('The doors were locked'), passage('A barge burnt first')],
  });
  const [doors = '', barge = ''] = ids;
  await call('hypotheses.mark', {
    marks: [
      { hypothesis: accident, item: doors, mark: 'inconsistent' },
      { hypothesis: arson, item: doors, mark: 'consistent' },
    ],
    reason: 'They were never locked by day.',
  });
  await call('hypotheses.mark', { marks: [{ hypothesis: accident, item: doors, mark: 'neutral' }] });
  const { hypotheses, items, marks } = await table();
  expect(hypotheses.map(({ words }) => words)).toEqual(['By accident.', 'It was set.']);
  expect(items.map(({ id, citation }) => [id, citation.passages[0]?.exact])).toEqual([
    [doors, 'The doors were locked'],
    [barge, 'A barge burnt first'],
  ]);
  const ofAccident = marks.filter(({ hypothesis }) => hypothesis === accident);
  expect(ofAccident.map(({ mark, reason, supersededAt }) => [mark, reason, supersededAt !== null])).toEqual([
    ['neutral', null, false],
    ['inconsistent', 'They were never locked by day.', true],
  ]);
  await call('hypotheses.mark', { marks: [{ hypothesis: accident, item: doors, mark: null }] });
  expect((await table()).marks.filter(({ supersededAt }) => supersededAt === null)).toHaveLength(1);
  await call('history.undo', {});
  expect((await table()).marks.filter(({ supersededAt }) => supersededAt === null)).toHaveLength(2);
});

test('the same passage is added once, and goes with its annotation; undo brings both back with their marks', async () => {
  const { call, passage, question, arson, table } = await inquiry();
  const { ids } = await call('hypotheses.addItems', { question, passages: [passage('A barge burnt first')] });
  const [item = ''] = ids;
  const annotation = (await table()).items[0]?.annotation ?? '';
  expect((await call('hypotheses.addItems', { question, passages: [{ annotation }] })).ids).toEqual([item]);
  await call('hypotheses.mark', { marks: [{ hypothesis: arson, item, mark: 'very consistent' }] });

  await call('annotations.remove', { ids: [annotation] });
  expect(await table()).toMatchObject({ items: [], marks: [] });
  await call('history.undo', {});
  expect(await table()).toMatchObject({ items: [{ id: item }], marks: [{ mark: 'very consistent' }] });

  await call('hypotheses.remove', { id: arson });
  expect(await table()).toMatchObject({ hypotheses: [{ words: 'By accident.' }], marks: [] });
  await call('hypotheses.removeItems', { ids: [item] });
  expect((await table()).items).toEqual([]);
});

test('a passage of one question is not marked for a hypothesis of another', async () => {
  const { call, passage, question, table } = await inquiry();
  const other = (await call('questions.create', { words: 'Who paid?' })).id;
  const foreign = (await call('hypotheses.create', { question: other, words: 'The insurers.' })).id;
  const { ids } = await call('hypotheses.addItems', { question, passages: [passage('A barge burnt first')] });
  await expect(
    call('hypotheses.mark', { marks: [{ hypothesis: foreign, item: ids[0] ?? '', mark: 'neutral' }] }),
  ).rejects.toMatchObject({ code: 'invalid_input' });
  expect((await table()).marks).toEqual([]);
});
