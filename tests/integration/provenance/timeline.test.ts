import { expect, test } from 'vitest';
import { addText } from '../../support/projects/copies.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { dateOf, keysOf, mentionOf, suggest } from '../../support/suggest.ts';

const text =
  'The quay was built in 1931. A fire broke out on 3 March 1998. Forty men were hurt (HRO Dec 1999), the board said.\nPage last modified: 11-07-2011';
const dates = [
  dateOf(text, '1931', '1931'),
  dateOf(text, '3 March 1998', '1998-03-03'),
  mentionOf(text, 'HRO Dec 1999', { name: 'HRO', date: '1999-12', dateWords: 'Dec 1999' }),
  dateOf(text, '11-07-2011', '[2011-07-11,2011-11-07]', { isAmbiguous: true, role: 'modification' }),
];

/** Entries as `lane date words`. */
function inWords(entries: readonly { lane: string; date: string; words: string }[]): string[] {
  return entries.map(({ lane, date, words }) => `${lane} ${date} ${words}`);
}

async function datedProject() {
  const core = newProject();
  const { document, capture } = await importText(core, text, 'quay.txt');
  await core.call('documents.update', {
    id: document,
    metadata: { title: 'The quay', published: '2010-05' },
  });
  suggest(core, capture, dates);
  return { core, document, capture };
}

test('a document stands on the timeline when it was published and when each of its copies was made', async () => {
  const { core, document, capture } = await datedProject();
  const copy = await addText(core, `${text}\nCorrected.`, { copyOf: document });
  const entries = await core.call('provenance.timeline', {});
  expect(inWords(entries)).toEqual([
    'publication 2010-05 The quay',
    expect.stringMatching(/^capture 2024-06-14T09:00:\d\dZ The quay$/),
    expect.stringMatching(/^capture 2024-06-14T09:\d\d:\d\dZ The quay$/),
  ]);
  expect(entries.map((entry) => entry.capture)).toEqual([null, capture, copy.capture]);
});

test('dates and dated mentions of a text stand there when they were accepted, with their words', async () => {
  const { core, document, capture } = await datedProject();
  const keys = await keysOf(core, capture, ['3 March 1998', 'HRO Dec 1999', '11-07-2011']);
  await core.call('findings.accept', { capture, findings: keys.map((key) => ({ key })) });
  const entries = await core.call('provenance.timeline', {});
  expect(inWords(entries).slice(0, -1)).toEqual([
    'event 1998-03-03 3 March 1998',
    'publication 1999-12 HRO Dec 1999',
    'publication 2010-05 The quay',
    'publication [2011-07-11,2011-11-07] 11-07-2011',
  ]);
  const start = text.indexOf('3 March');
  expect(entries[0]).toMatchObject({
    passage: { before: 'A fire broke out on ', after: '.' },
    document: { id: document, title: 'The quay' },
    capture,
    place: { start, end: start + 12 },
    isAccepted: true,
  });
  expect(entries[3]?.passage).toEqual({ before: 'Page last modified: ', after: '' });
});

test('suggested dates come only where they are asked for, and not once they were rejected', async () => {
  const { core, capture } = await datedProject();
  await core.call('findings.reject', { capture, keys: await keysOf(core, capture, ['3 March 1998']) });
  const entries = await core.call('provenance.timeline', { suggested: true });
  expect(inWords(entries.filter(({ isAccepted }) => !isAccepted))).toEqual([
    'event 1931 1931',
    'publication 1999-12 HRO Dec 1999',
    'publication [2011-07-11,2011-11-07] 11-07-2011',
  ]);
  expect(entries[0]?.passage).toEqual({ before: 'The quay was built in ', after: '.' });
});

test('only the documents that are named are on the timeline', async () => {
  const { core, capture } = await datedProject();
  await core.call('findings.accept', {
    capture,
    findings: (await keysOf(core, capture, ['1931'])).map((key) => ({ key })),
  });
  const other = await importText(core, 'Another text.', 'other.txt');
  const entries = await core.call('provenance.timeline', { documents: [other.document], suggested: true });
  expect(entries.map(({ lane, document }) => [lane, document?.id])).toEqual([['capture', other.document]]);
});

test('what claims assert stands there as exactly as it is dated, next to what was published', async () => {
  const { core, document, capture } = await datedProject();
  const start = text.indexOf('A fire broke out');
  const { claim } = await core.call('evidence.judge', {
    claim: { newClaim: 'The fire began in spring.' },
    passage: { capture, start, end: start + 16 },
    stance: 'supports',
  });
  await core.call('claims.update', {
    ids: [claim.id],
    values: { eventDate: '1998-21', eventWords: 'in spring', eventPlace: 'The quay' },
  });
  await core.call('claims.create', { statement: 'Somebody knew of it.' });
  await core.call('claims.create', { statement: 'It was hot in 1999.', eventDate: '1999' });
  const entries = await core.call('provenance.timeline', {});
  expect(inWords(entries).slice(0, -1)).toEqual([
    'claim 1998-21 The fire began in spring.',
    'claim 1999 It was hot in 1999.',
    'publication 2010-05 The quay',
  ]);
  expect(entries[0]).toMatchObject({
    claim: { id: claim.id, place: 'The quay', supports: 1, disputes: 0 },
    document: null,
  });
  // With documents, only what their passages are evidence for.
  const ofDocument = await core.call('provenance.timeline', { documents: [document] });
  expect(ofDocument.filter(({ lane }) => lane === 'claim').map(({ words }) => words)).toEqual([
    'The fire began in spring.',
  ]);
});
