import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { dumpProject } from '../../support/dump.ts';
import { newProject, openAgain } from '../../support/projects/project-builder.ts';
import { sessionProject } from '../../support/projects/session-project.ts';

test('a session is started with its queue as one step, changed, closed, reopened and removed, and each can be undone', async () => {
  const project = newProject();
  const claim = await project.call('claims.create', { statement: 'The doors were locked.' });
  const states = [dumpProject(project.path)];
  const step = async <Result>(act: Promise<Result>): Promise<Result> => {
    const result = await act;
    states.push(dumpProject(project.path));
    return result;
  };
  const session = await step(
    project.call('sessions.create', {
      title: 'Doors',
      questionWords: 'Were they locked?',
      queue: { claims: [claim.id, claim.id] },
    }),
  );
  expect(session).toMatchObject({
    title: 'Doors',
    question: { words: 'Were they locked?' },
    scope: { documents: [], tags: [], query: null },
    method: null,
    closedAt: null,
    isSecond: false,
    counts: { items: 1, judged: 0, setAside: 0 },
    second: { judgements: 0, unresolved: 0 },
  });
  await step(project.call('sessions.update', { id: session.id, title: 'The doors' }));
  const method = { name: 'Own', steps: [{ id: 'a', words: 'Look twice', help: '' }] };
  await step(
    project.call('sessions.update', {
      id: session.id,
      method,
      scope: { documents: [], tags: [], query: ' ' },
    }),
  );
  await step(project.call('sessions.update', { id: session.id, lexical: '{}', text: 'A plan' }));
  const closed = await step(project.call('sessions.update', { id: session.id, isClosed: true }));
  expect(closed).toMatchObject({ title: 'The doors', text: 'A plan', closedAt: expect.any(String) });
  // Closing it again says nothing new.
  expect(await project.call('sessions.update', { id: session.id, isClosed: true })).toEqual(closed);
  await step(project.call('sessions.update', { id: session.id, isClosed: false }));
  await step(project.call('sessions.remove', { id: session.id }));
  expect(await project.call('sessions.list', {})).toEqual([]);
  for (const state of states.slice(0, -1).toReversed()) {
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(state);
  }
});

test('the queue keeps its order, takes each thing once, and is ordered only as a whole', async () => {
  const { project, session, items, claims, added } = await sessionProject();
  const queue = async () =>
    (await project.call('sessions.items', { session: session.id })).map(({ id }) => id);
  const [dead, alarm, ferry, leaflet] = [items.dead.id, items.alarm.id, items.ferry.id, items.leaflet.id];

  const { ids } = await project.call('sessions.addItems', {
    session: session.id,
    claims: [claims.dead.id, claims.doors.id],
    documents: [added.other.document, added.leaflet.document],
  });
  expect(ids).toHaveLength(2);
  expect(await queue()).toEqual([dead, alarm, ferry, leaflet, ...ids]);

  const order = [...ids, leaflet, ferry, alarm, dead];
  await project.call('sessions.order', { session: session.id, ids: order });
  expect(await queue()).toEqual(order);
  for (const wrong of [order.slice(1), [...order, dead], [...order.slice(1), dead]]) {
    const refused = project.call('sessions.order', { session: session.id, ids: wrong });
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
  }
  await project.call('sessions.removeItems', { ids: [leaflet, leaflet] });
  expect(await queue()).toEqual(order.filter((id) => id !== leaflet));
  await project.call('history.undo', {});
  expect(await queue()).toEqual(order);
  const unknown = project.call('sessions.addItems', { session: session.id, claims: ['gone'] });
  await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
});

test('what is removed from the project leaves its queues, and comes back with them by undo', async () => {
  const { project, session, claims, added } = await sessionProject();
  const labels = async () =>
    (await project.call('sessions.items', { session: session.id })).map(({ label }) => label);
  const before = await labels();
  await project.call('claims.remove', { ids: [claims.dead.id] });
  await project.call('documents.remove', { ids: [added.leaflet.document] });
  expect(await labels()).toEqual([before[1], before[2]]);
  await project.call('history.undo', {});
  await project.call('history.undo', {});
  expect(await labels()).toEqual(before);
});

test('a claim is judged only with a conclusion, and a document only with a stance', async () => {
  const { project, items } = await sessionProject();
  const decide = (item: string, state: 'judged' | 'waiting' | 'set aside', stance?: 'silent') =>
    project.call('sessions.decide', { item, state, ...(stance && { stance }) });
  await expect(decide(items.ferry.id, 'judged')).rejects.toMatchObject({ code: 'conflict' });
  await expect(decide(items.leaflet.id, 'judged')).rejects.toMatchObject({ code: 'conflict' });
  expect(await decide(items.leaflet.id, 'judged', 'silent')).toMatchObject({
    state: 'judged',
    stance: 'silent',
    decidedAt: expect.any(String),
  });
  expect(await decide(items.leaflet.id, 'waiting', 'silent')).toMatchObject({
    state: 'waiting',
    stance: null,
    reason: null,
    decidedAt: null,
  });
  expect(await project.call('sessions.decide', { item: items.dead.id, state: 'judged' })).toMatchObject({
    likelihoodWords: 'very likely',
    confidence: 'moderate',
  });
});

test('what was decided is counted, and stands with its time in the event log', async () => {
  const { project, session, items } = await sessionProject();
  expect((await project.call('sessions.get', { id: session.id })).counts).toEqual({
    items: 4,
    judged: 3,
    setAside: 1,
  });
  await project.call('sessions.decide', { item: items.ferry.id, state: 'waiting' });
  const database = new Database(project.path, { readonly: true });
  const [last] = database
    .prepare<[], { type: string; subject_id: string; at: string; payload: string }>(
      'SELECT type, subject_id, at, payload FROM event ORDER BY number DESC LIMIT 1',
    )
    .all();
  database.close();
  expect(last).toMatchObject({ type: 'session_item.changed', subject_id: items.ferry.id });
  expect(last?.at).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('steps of the method are noted once each with their time, changed, and taken back', async () => {
  const { project, items } = await sessionProject();
  const take = (step: string, words: string | null) =>
    project.call('sessions.takeStep', { item: items.alarm.id, step, words });
  const taken = await take('stop', 'Known masthead');
  expect(taken.steps).toEqual([{ step: 'stop', words: 'Known masthead', at: expect.any(String) }]);
  expect((await take('stop', 'Unknown masthead')).steps.map(({ words }) => words)).toEqual([
    'Unknown masthead',
  ]);
  await expect(take('dance', 'Twice')).rejects.toMatchObject({ code: 'not_found' });
  expect((await take('stop', null)).steps).toEqual([]);
  await project.call('history.undo', {});
  const [, alarm] = await project.call('sessions.items', { session: items.alarm.session });
  expect(alarm?.steps.map(({ words }) => words)).toEqual(['Unknown masthead']);
});

test('a scope is its documents, those its tags are in, and those its query finds, with the claims that rest on them', async () => {
  const { project, added, marked, claims } = await sessionProject();
  const scope = async (given: {
    documents?: string[];
    tags?: string[];
    query?: string | null;
    question?: string;
  }) => {
    const { documents = [], tags = [], query = null, question = null } = given;
    const found = await project.call('sessions.inScope', { scope: { documents, tags, query }, question });
    return {
      documents: found.documents.map(({ id }) => id),
      claims: found.claims.map(({ id }) => id),
    };
  };
  const { log, courier, leaflet, other } = added;
  expect(await scope({ documents: [log.document, 'gone'] })).toEqual({
    documents: [log.document],
    claims: [claims.dead.id, claims.alarm.id, claims.doors.id],
  });
  // Its only evidence was withdrawn.
  expect(await scope({ documents: [leaflet.document] })).toEqual({
    documents: [leaflet.document],
    claims: [],
  });
  const place = await project.call('tags.create', { name: 'Place' });
  const pier = await project.call('tags.create', { name: 'Pier', parent: place.id });
  await project.call('annotations.retag', { ids: [marked.ferry.id], add: [pier.id], remove: [], create: [] });
  expect((await scope({ tags: [place.id] })).documents).toEqual([leaflet.document]);
  expect((await scope({ query: 'people' })).documents).toEqual([courier.document]);
  expect((await scope({ query: 'tag:Pier' })).documents).toEqual([leaflet.document]);
  expect(await scope({ query: 'nowhere to be found' })).toEqual({ documents: [], claims: [] });
  expect((await scope({})).documents).toEqual([log, courier, leaflet, other].map((each) => each.document));
  expect((await scope({})).claims).toHaveLength(4);
  const question = (await project.call('claims.get', { id: claims.dead.id })).question?.id ?? '';
  expect((await scope({ documents: [leaflet.document], question })).claims).toEqual([claims.dead.id]);
});

test('a scope holds claims with its tags, and follows a tag that is merged into another', async () => {
  const { project, claims, session } = await sessionProject();
  const [tag] = session.scope.tags;
  const other = await project.call('tags.create', { name: 'Casualties' });
  await project.call('claims.update', { ids: [claims.ferry.id], values: { tags: [other.id] } });
  const scope = { documents: [], tags: [other.id], query: null };
  expect(await project.call('sessions.inScope', { scope })).toEqual({
    documents: [],
    claims: [{ id: claims.ferry.id, statement: 'The ferry left at nine.' }],
  });
  await project.call('tags.merge', { from: [tag ?? ''], into: other.id });
  expect((await project.call('sessions.get', { id: session.id })).scope.tags).toEqual([other.id]);
  await project.call('history.undo', {});
  expect((await project.call('sessions.get', { id: session.id })).scope.tags).toEqual([tag]);
});

test('the place in a session is kept outside undo, and is there for the next process', async () => {
  const { project, session, items } = await sessionProject();
  const place = () => project.call('sessions.place', { session: session.id });
  expect(await place()).toEqual({ item: null, draft: null, savedAt: null });
  const before = dumpProject(project.path);
  const kept = { item: items.alarm.id, draft: '{"reason":"half a sen' };
  await project.call('sessions.keepPlace', { session: session.id, ...kept });
  expect(dumpProject(project.path)).toEqual(before);
  expect(await openAgain(project.path).call('sessions.place', { session: session.id })).toEqual({
    ...kept,
    savedAt: expect.any(String),
  });

  await project.call('sessions.removeItems', { ids: [items.alarm.id] });
  expect(await place()).toMatchObject({ item: null, draft: kept.draft });
  await project.call('sessions.remove', { id: session.id });
  await expect(place()).rejects.toMatchObject({ code: 'not_found' });
  await project.call('history.undo', {});
  await project.call('history.undo', {});
  expect(await place()).toMatchObject(kept);
});
