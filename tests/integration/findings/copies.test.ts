import { expect, test } from 'vitest';
import { connect } from '../../../electron/store/database.ts';
import { addText } from '../../support/projects/copies.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { dateOf, keysOf, mentionOf, nameOf, shownIn, suggest } from '../../support/suggest.ts';

const older =
  'Harbour Watch counted 31 dead (HW Mar 1998). The port denied it on 9 March 1998. The port has not answered since.';
const newer =
  'This page was corrected. Harbour Watch counted 31 dead (HW Mar 1998). The port denied it on 9 March 1998. The port has not answered since.';

const findingsIn = (text: string) => [
  nameOf(text, 'Harbour Watch'),
  mentionOf(text, 'HW Mar 1998', { name: 'HW' }),
  dateOf(text, '9 March 1998', '1998-03-09'),
];

/** A document whose mention was accepted with its scope, and whose date was rejected at its place, before a newer copy came. */
async function decidedThenCopied(copyText = newer) {
  const core = newProject();
  const { document, capture } = await importText(core, older);
  const scope = { start: 0, end: 29 };
  suggest(core, capture, [
    nameOf(older, 'Harbour Watch'),
    mentionOf(older, 'HW Mar 1998', { name: 'HW', scope }),
    dateOf(older, '9 March 1998', '1998-03-09'),
  ]);
  const [key = ''] = await keysOf(core, capture, ['HW Mar 1998']);
  const { ids } = await core.call('findings.accept', { capture, findings: [{ key }] });
  await core.call('findings.reject', { capture, keys: await keysOf(core, capture, ['9 March 1998']) });
  const copy = await addText(core, copyText, { copyOf: document });
  // What the copy told of the document may have changed what its texts are read with.
  suggest(core, capture, findingsIn(older));
  return { core, document, capture, mention: ids[0] ?? '', copy: copy.capture ?? '' };
}

test('what was decided on an older copy holds on the newer one, where its words stand elsewhere', async () => {
  const { core, copy, mention } = await decidedThenCopied();
  suggest(core, copy, findingsIn(newer));
  expect(await shownIn(core, copy)).toEqual([
    'Harbour Watch: suggested',
    'HW Mar 1998: accepted',
    '9 March 1998: rejected',
  ]);
  const start = newer.indexOf('HW Mar 1998');
  expect(await core.call('mentions.onCapture', { capture: copy })).toEqual([
    {
      mention,
      start,
      end: start + 11,
      scope: { start: newer.indexOf('Harbour Watch'), end: newer.indexOf(' (HW') },
    },
  ]);
});

test('a mention stands on the copy it was accepted on as it was accepted', async () => {
  const { core, capture, mention } = await decidedThenCopied();
  const start = older.indexOf('HW Mar 1998');
  expect(await core.call('mentions.onCapture', { capture })).toEqual([
    { mention, start, end: start + 11, scope: { start: 0, end: 29 } },
  ]);
});

test('what is not in the newer copy is not shown there, and what is new there is suggested', async () => {
  const changed =
    'Nothing of what stood on this page was true. Harbour Watch has withdrawn it on 12 March 1998.';
  const { core, copy } = await decidedThenCopied(changed);
  suggest(core, copy, [nameOf(changed, 'Harbour Watch'), dateOf(changed, '12 March 1998', '1998-03-12')]);
  expect(await core.call('mentions.onCapture', { capture: copy })).toEqual([]);
  expect(await shownIn(core, copy)).toEqual(['Harbour Watch: suggested', '12 March 1998: suggested']);
});

test('the same words at another place are not the ones that were rejected', async () => {
  const again = `${older} It denied it once more on 9 March 1998, in the evening.`;
  const { core, copy } = await decidedThenCopied(again);
  const second = again.lastIndexOf('9 March 1998');
  suggest(core, copy, [
    dateOf(again, '9 March 1998', '1998-03-09'),
    { ...dateOf(again, '9 March 1998', '1998-03-09'), start: second, end: second + 12 },
  ]);
  expect(await shownIn(core, copy)).toEqual([
    'HW Mar 1998: accepted',
    '9 March 1998: rejected',
    '9 March 1998: suggested',
  ]);
});

test('a copy on which mentions or findings were accepted is not taken away', async () => {
  const { core, capture, mention } = await decidedThenCopied();
  const removing = () => core.call('captures.remove', { id: capture });
  await expect(removing()).rejects.toMatchObject({
    code: 'conflict',
    message: 'One mention was made on this copy, so it has to stay. Delete it first if the copy is to go.',
  });
  const keys = await keysOf(core, capture, ['Harbour Watch']);
  const { ids } = await core.call('findings.accept', { capture, findings: keys.map((key) => ({ key })) });
  await expect(removing()).rejects.toMatchObject({
    message:
      'One mention and one accepted finding were made on this copy, so it has to stay. Delete them first if the copy is to go.',
  });
  await core.call('findings.reopen', { ids: [...ids, mention] });
  await removing();
});

test('a quote of a mention or of an accepted finding that is not in its copy any more is told by verify', async () => {
  const { core, capture, mention } = await decidedThenCopied();
  const quotes = async () =>
    (await core.call('project.verify', {})).find(({ check }) => check === 'quotes')?.message;
  expect(await quotes()).toBe('1 of 1 quotes match their captures');
  const database = connect(core.path);
  database.prepare("UPDATE mention SET exact = 'AI Mar 1998'").run();
  database.close();
  expect(await quotes()).toBe(`the quote of mention ${mention} is not in its capture`);
  await core.call('mentions.remove', { ids: [mention] });
  const keys = await keysOf(core, capture, ['Harbour Watch']);
  const { ids } = await core.call('findings.accept', { capture, findings: keys.map((key) => ({ key })) });
  const again = connect(core.path);
  again.prepare("UPDATE accepted_finding SET exact = 'Harbor Watch'").run();
  again.close();
  expect(await quotes()).toBe(`the quote of accepted finding ${ids[0]} is not in its capture`);
});
