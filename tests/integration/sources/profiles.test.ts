import { describe, expect, test } from 'vitest';
import { newLibrary } from '../../support/projects/library.ts';

async function threeSources() {
  const library = newLibrary();
  const create = async (name: string) => (await library.call('sources.create', { name })).id;
  const [courier, holding, watch] = [
    await create('Daily Courier'),
    await create('Courier Holding'),
    await create('Harbour Watch'),
  ];
  return { ...library, courier, holding, watch };
}

describe('affiliations', () => {
  test('are told from both sides, with their dates', async () => {
    const { call, courier, holding } = await threeSources();
    const owned = await call('sources.affiliate', {
      source: courier,
      to: holding,
      relation: 'owned by',
      since: '1994-03',
      until: '2001?',
      reason: 'Its imprint',
    });
    expect((await call('sources.profile', { id: courier })).affiliations).toEqual([owned]);
    expect((await call('sources.profile', { id: holding })).affiliated).toEqual([owned]);
  });

  test('that make a circle of owners at one time are refused, and name the circle', async () => {
    const { call, courier, holding, watch } = await threeSources();
    await call('sources.affiliate', { source: courier, to: holding, relation: 'owned by', until: '1999' });
    await call('sources.affiliate', { source: holding, to: watch, relation: 'part of' });
    await expect(
      call('sources.affiliate', { source: watch, to: courier, relation: 'owned by' }),
    ).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(
        '“Harbour Watch” belongs to “Daily Courier”, which belongs to “Courier Holding”',
      ),
    });
    await call('sources.affiliate', { source: watch, to: courier, relation: 'owned by', since: '2000' });
    await call('sources.affiliate', { source: watch, to: courier, relation: 'affiliated with' });
  });

  test('with itself, and dates that are none, are refused', async () => {
    const { call, courier, holding } = await threeSources();
    await expect(
      call('sources.affiliate', { source: courier, to: courier, relation: 'part of' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      call('sources.affiliate', { source: courier, to: holding, relation: 'part of', since: 'last year' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('web domains are read from addresses, and an address finds the sources of its domain and of those above it', async () => {
  const { call, courier, watch } = await threeSources();
  const { domains } = await call('sources.setDomains', {
    id: courier,
    domains: ['https://www.Courier.example/news?id=1', 'courier.example', 'kurier-ä.example'],
  });
  expect(domains).toEqual(['courier.example', 'kurier-ä.example']);
  await call('sources.setDomains', { id: watch, domains: ['watch.courier.example'] });
  expect(await call('sources.ofAddress', { url: 'http://watch.courier.example:8080/a' })).toEqual([
    { id: watch, name: 'Harbour Watch', domain: 'watch.courier.example' },
    { id: courier, name: 'Daily Courier', domain: 'courier.example' },
  ]);
  expect(await call('sources.ofAddress', { url: 'https://notcourier.example/' })).toEqual([]);
  expect(await call('sources.ofAddress', { url: 'no address' })).toEqual([]);
  for (const wrong of ['localhost', '127.0.0.1', 'two words'])
    await expect(call('sources.setDomains', { id: courier, domains: [wrong] })).rejects.toMatchObject({
      code: 'invalid_input',
    });
});

test('an interest in a topic replaces what was said of the same topic; an opinion of others is kept beside the grades', async () => {
  const { call, courier } = await threeSources();
  await call('sources.setInterest', { source: courier, topic: 'the fire', interest: 'news outlet' });
  const first = await call('sources.setInterest', {
    source: courier,
    topic: 'the fire',
    interest: 'party to the matter',
    reason: 'It insures the warehouse',
  });
  expect(first.interests).toMatchObject([{ topic: 'the fire', interest: 'party to the matter' }]);
  const { opinions, source } = await call('sources.addOpinion', {
    source: courier,
    heldBy: 'Press Ratings',
    words: 'mixed for factual reporting',
    url: 'https://ratings.example/courier',
    dated: '2019-05',
  });
  expect(opinions).toMatchObject([{ heldBy: 'Press Ratings', dated: '2019-05' }]);
  expect(source.grades).toEqual([]);
  await expect(
    call('sources.addOpinion', { source: courier, heldBy: 'X', words: 'Y', url: 'javascript:alert(1)' }),
  ).rejects.toMatchObject({ code: 'invalid_input' });
  await call('sources.removeFacts', { ids: [...first.interests, ...opinions].map(({ id }) => id) });
  expect(await call('sources.profile', { id: courier })).toMatchObject({ interests: [], opinions: [] });
});

test('a source is removed only where nothing hangs on it, and it is said what hangs', async () => {
  const { call, addDocument, courier, holding } = await threeSources();
  const { document } = addDocument({ title: 'Inquiry', text: 'The inquiry heard the clerk.' });
  await call('documents.assignSource', { ids: [document], source: courier });
  await call('sources.affiliate', { source: courier, to: holding, relation: 'owned by' });
  await call('notes.create', { title: 'Its archive', source: courier, lexical: '', text: '' });
  await call('sources.setDomains', { id: courier, domains: ['courier.example'] });
  await expect(call('sources.remove', { id: courier })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('1 document, 1 affiliation and 1 note hang on it'),
  });
  expect((await call('sources.profile', { id: holding })).hangs).toEqual(['1 source affiliated with it']);
  const { affiliations, notes } = await call('sources.profile', { id: courier });
  await call('sources.removeFacts', { ids: affiliations.map(({ id }) => id) });
  await call('notes.remove', { ids: [...notes] });
  await call('documents.assignSource', { ids: [document], source: null });
  await call('sources.remove', { id: courier });
  expect((await call('sources.list', {})).map(({ name }) => name)).toEqual([
    'Courier Holding',
    'Harbour Watch',
  ]);
});

test('a part of a source becomes a source: what is chosen goes, grades of its documents go along, undo is one step', async () => {
  const { call, store, addDocument, courier } = await threeSources();
  await call('sources.update', { id: courier, aliases: ['Sunday Courier', 'DC'] });
  const { document } = addDocument({ title: 'Sunday report', text: 'The inquiry heard the clerk.' });
  await call('documents.assignSource', { ids: [document], source: courier });
  await call('sources.grade', { source: courier, code: 'B', document });
  const general = await call('sources.grade', { source: courier, code: 'C' });
  const before = await call('sources.list', {});
  const sunday = await call('sources.split', {
    source: courier,
    name: 'Sunday Courier',
    documents: [document],
  });
  expect(sunday).toMatchObject({
    name: 'Sunday Courier',
    aliases: [],
    documents: 1,
    grades: [{ code: 'B', document }],
  });
  expect(await call('sources.get', { id: courier })).toMatchObject({
    aliases: ['DC'],
    documents: 0,
    grades: [{ id: general.id }],
  });
  await expect(
    call('sources.split', { source: courier, name: 'DC', documents: [document] }),
  ).rejects.toMatchObject({
    code: 'conflict',
  });
  store.unitOfWork.undo();
  expect(await call('sources.list', {})).toEqual(before);
});

test('grades of other periods and topics stand beside each other; one of the same supersedes', async () => {
  const { call, courier } = await threeSources();
  const grade = (code: string, more: { topic?: string; period?: string }) =>
    call('sources.grade', { source: courier, code, ...more });
  await grade('A', { period: '1990/1999' });
  await grade('C', { period: '2000/..' });
  await grade('D', { topic: 'the fire' });
  const newest = await grade('B', { period: '1990/1999' });
  const { grades } = await call('sources.get', { id: courier });
  expect(grades.filter(({ supersededAt }) => supersededAt === null).map(({ code }) => code)).toEqual([
    'B',
    'D',
    'C',
  ]);
  expect(newest).toMatchObject({ code: 'B', period: '1990/1999', reason: null });
  await expect(grade('B', { period: 'the nineties' })).rejects.toMatchObject({ code: 'invalid_input' });
});

test('grades are given on the scale of the project, and those on another one stay as they are', async () => {
  const { call, courier } = await threeSources();
  await call('sources.grade', { source: courier, code: 'B' });
  await call('sources.setScale', { scale: 'europol' });
  await expect(call('sources.grade', { source: courier, code: 'F' })).rejects.toMatchObject({
    message: expect.stringContaining('A, B, C, X'),
  });
  await call('sources.grade', { source: courier, code: 'X', reason: 'Nothing known' });
  const { grades } = await call('sources.get', { id: courier });
  expect(grades).toMatchObject([
    { scale: 'europol', code: 'X', words: 'reliability cannot be assessed', supersededAt: null },
    { scale: 'admiralty', code: 'B', words: 'usually reliable', supersededAt: null },
  ]);
});

test('how a passage knows what it says is judged anew, never edited, and goes with the passage', async () => {
  const { call, addDocument, annotate, courier } = await threeSources();
  const { document, capture } = addDocument({ title: 'Inquiry', text: 'The inquiry heard the clerk.' });
  const { id } = await annotate(capture, 'heard the clerk');
  const via = [
    { source: courier, words: 'Daily Courier' },
    { source: null, words: 'a harbour clerk' },
  ];
  await call('directness.judge', { annotation: id, level: 'unknown' });
  const judged = await call('directness.judge', {
    annotation: id,
    level: 'second hand',
    via,
    reason: 'It says so',
  });
  expect(judged).toMatchObject({ level: 'second hand', via, supersededAt: null });
  expect(await call('directness.list', { document })).toEqual([judged]);
  expect(await call('directness.list', {})).toEqual([judged]);
  expect((await call('directness.list', { annotation: id })).map(({ level }) => level)).toEqual([
    'second hand',
    'unknown',
  ]);
  await expect(call('directness.judge', { annotation: id, level: 'first hand', via })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  expect((await call('sources.profile', { id: courier })).hangs).toEqual(['1 passage reported via it']);
});
