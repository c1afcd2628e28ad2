import { setImmediate } from 'node:timers/promises';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../electron/core/create-core.ts';
import { freshen } from '../../renderer/api/fresh-cache.ts';
import { reads } from '../../shared/contract/reads.ts';
import type { StoreChange } from '../../shared/contract/store-change.ts';
import { contract, type InputOf, type OutputOf, type QueryName } from '../../shared/contract.ts';
import { importText, newProject, openAgain } from '../support/projects/project-builder.ts';
import { act, attempt } from '../support/acts/random-acts.ts';

const text = `The inquiry heard that at least 31 people had died. بندرگاہ میں آگ لگ گئی۔

No warning of any kind reached this office, a spokesman said. 𝔄 clerk kept the log.`;

/** A question and its answer, or the sentence it was refused with. */
type Asked = readonly [name: QueryName, input: unknown];

test('after random commands what the page has cached is what core would answer now', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 30, maxLength: 60, size: 'max' }), async (acts) => {
      const core = newProject();
      const documents = [
        await importText(core, text, 'one.txt'),
        await importText(core, `${text} A second copy.`, 'two.txt'),
      ];
      const queue = { documents: documents.map(({ document }) => document) };
      await core.call('sessions.create', { title: 'Deaths', questionWords: 'How many?', queue });
      for (const each of acts.slice(0, 15)) await attempt(core, each);
      const page = await openPage(core, await questions(core, documents));
      for (const each of acts.slice(15)) {
        await attempt(core, each);
        if (each.kind % 5 === 0) await page.settled();
      }
      await page.settled();
      for (const [asked, cached] of page.answers()) {
        expect([asked, cached]).toEqual([asked, await answer(core, asked)]);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

test('a question that is not asked yet keeps nothing from being read again', async () => {
  const cache = new QueryClient();
  const unasked = { queryKey: ['annotations.get', null], enabled: false };
  onTestFinished(new QueryObserver(cache, unasked).subscribe(() => {}));
  cache.setQueryData(['tags.list', {}], []);
  await freshen(cache, { tables: ['annotation', 'tag'], annotations: ['one'] }, async () => []);
  expect(cache.getQueryState(['tags.list', {}])?.isInvalidated).toBe(true);
});

test('a list keeps the very annotations that did not change, in their order', async () => {
  const core = newProject();
  const { document, capture } = await importText(core, text);
  for (const start of [40, 4, 24]) {
    await core.call('annotations.create', { capture, start, end: start + 10 });
  }
  const page = await openPage(core, [['annotations.list', { document }]]);
  const before = page.list(document);
  const second = before[1];
  if (second === undefined) throw new Error('No second annotation');
  await core.call('annotations.resize', { id: second.id, start: 50, end: 60 });
  await core.call('annotations.create', { capture, start: 0, end: 3 });
  await page.settled();
  const after = page.list(document);
  expect(after.map(({ targets }) => targets[0]?.start)).toEqual([0, 4, 40, 50]);
  expect(after[1]).toBe(before[0]);
  expect(after[2]).toBe(before[2]);
});

test('what another process did is in the cache soon after', async () => {
  const core = newProject();
  const { document, capture } = await importText(core, text);
  const page = await openPage(core, [['annotations.list', { document }]]);
  const told = page.nextChange();
  const made = await openAgain(core.path).call('annotations.create', { capture, start: 0, end: 11 });
  await told;
  await page.settled();
  expect(page.list(document)).toEqual([made]);
});

test('every query says which tables its answer is made of', () => {
  const queries = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'query' ? [name] : []));
  expect(Object.keys(reads).sort()).toEqual(queries.sort());
});

/** Everything a window could have read of this project. */
async function questions(
  core: Core,
  documents: readonly { readonly document: string; readonly capture: string }[],
): Promise<readonly Asked[]> {
  const annotations = await core.call('annotations.list', {});
  const sources = await core.call('sources.list', {});
  const notes = await core.call('notes.list', {});
  const claims = await core.call('claims.list', {});
  const sessions = await core.call('sessions.list', {});
  const [passage] = annotations;
  return [
    ...(
      [
        'project.get',
        'history.get',
        'documents.list',
        'annotations.list',
        'tags.list',
        'notes.list',
        'sources.list',
        'links.list',
        'findings.accepted',
        'mentions.list',
        'mentions.counts',
        'derivations.list',
        'provenance.graph',
        'questions.list',
        'claims.count',
        'claims.brief',
        'claims.list',
        'evidence.list',
        'conclusions.list',
        'observations.list',
        'sessions.list',
      ] as const
    ).map((name): Asked => [name, {}]),
    ...documents.flatMap(({ document, capture }): Asked[] => [
      ['documents.get', { id: document }],
      ['annotations.list', { document }],
      ['notes.list', { document }],
      ['findings.list', { capture }],
      ['mentions.onCapture', { capture }],
      ['derivations.suggestions', { document, rejected: true }],
      ['origins.count', { documents: [document] }],
      ['search.passages', { query: 'fire', capture }],
    ]),
    ...annotations.map(({ id }): Asked => ['annotations.get', { id }]),
    ...sources.map(({ id }): Asked => ['sources.get', { id }]),
    ...notes.map(({ id }): Asked => ['notes.get', { id }]),
    ...claims.flatMap(({ id }): Asked[] => [
      ['claims.get', { id }],
      ['claims.page', { id }],
      ...(passage === undefined ? [] : [previewOf(id, passage.id)]),
    ]),
    ...sessions.flatMap(({ id, question }): Asked[] => [
      ['sessions.get', { id }],
      ['sessions.items', { session: id }],
      ['sessions.place', { session: id }],
      ['sessions.compare', { id }],
      [
        'sessions.inScope',
        { scope: { documents: [], tags: [], query: 'people' }, question: question?.id ?? null },
      ],
    ]),
    ['observations.seek', { query: 'people' }],
    ['mentions.candidates', { name: 'A', date: '1998-03' }],
    ['origins.count', { annotations: annotations.map(({ id }) => id) }],
    ['search.find', { query: 'origin:unknown' }],
    ['search.find', { query: 'a' }],
    ['search.find', { query: 'mention:a OR mention:held OR -mention:unresolved' }],
    ['search.find', { query: 'inquiry', in: 'annotations' }],
  ];
}

/** What judging a passage for a claim would warn of. */
function previewOf(claim: string, annotation: string): Asked {
  const judged = { stance: 'supports', credibility: '1', takenAs: 'what happened' };
  return ['evidence.preview', { claim, passage: { annotation }, ...judged }];
}

/** A cache that shows answers as a window does, and is told what core tells a window. */
async function openPage(core: Core, asked: readonly Asked[]) {
  const cache = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } },
  });
  cache.setQueryDefaults(['annotations.list'], { structuralSharing: false });
  const stops = asked.map((each) =>
    new QueryObserver(cache, { queryKey: each, queryFn: () => answer(core, each) }).subscribe(() => {}),
  );
  onTestFinished(() => {
    for (const stop of stops) stop();
    cache.clear();
  });
  let changes: Promise<unknown> = Promise.resolve();
  const waiting: ((change: StoreChange) => void)[] = [];
  core.on('store.changed', (change) => {
    const freshened = freshen(cache, change, (ids) => core.call('annotations.some', { ids: [...ids] }));
    changes = Promise.all([changes, freshened]);
    for (const resolve of waiting.splice(0)) resolve(change);
  });
  const nextChange = () => new Promise<StoreChange>((resolve) => waiting.push(resolve));
  const settled = async (): Promise<void> => {
    // A last commit that is certain, so that the telling of all before it is over once it is told.
    const told = nextChange();
    await core.call('project.rename', { title: `Settled ${settledCount++}` });
    await told;
    await changes;
    // A whole turn each time: some answers are made in pieces, with turns between them.
    while (cache.isFetching() > 0) await setImmediate();
  };
  await settled();
  return {
    settled,
    nextChange,
    answers: () => asked.map((each) => [each, cache.getQueryData(each)] as const),
    list: (document: string) =>
      cache.getQueryData<OutputOf<'annotations.list'>>(['annotations.list', { document }]) ?? [],
  };
}

let settledCount = 0;

/** What core answers; what it refuses (because it is gone, say) is a sentence. */
async function answer(core: Core, [name, input]: Asked): Promise<unknown> {
  try {
    return await core.call(name, input as InputOf<QueryName>);
  } catch (thrown) {
    return `refused: ${(thrown as Error).message}`;
  }
}
