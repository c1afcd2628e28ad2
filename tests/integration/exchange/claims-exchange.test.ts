import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Core, createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { readTable } from '../../../electron/importers/annotations/read-table.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';

const context = () => ({ signal: new AbortController().signal, report: () => undefined });

async function exported(core: Core, format: ExportFormat): Promise<string> {
  return (await core.exportToText({ format, selection: {} }, context())).text;
}

function reasoning(text: string) {
  return { lexical: writeLexical(richTextOfPlain(text)), text };
}

/** A project with claims, judged again, withdrawn and concluded twice; and the path of a copy without what is said of claims. */
async function projectWithClaims() {
  const folder = temporaryFolder();
  const path = join(folder, 'project.assay');
  const core = createCore({ path, host: windowlessHost() }, 'Harbour fire 1998');
  onTestFinished(() => core.close());
  const made = await addClaims(core);
  const { call } = core;
  const { claims, evidence, sources } = made;
  const tag = await call('tags.create', { name: 'Figure' });
  await call('claims.update', {
    ids: [claims.dead.id],
    values: {
      tags: [tag.id],
      speaker: sources['Daily Courier'] ?? '',
      said: '1998-03-10',
      saidWords: 'on Tuesday',
    },
  });
  await call('claims.update', { ids: [claims.closed.id], values: { parent: claims.dead.id } });
  const first = evidence.find((each) => each.claim === claims.dead.id);
  if (first === undefined) throw new Error('The claim has evidence.');
  await call('evidence.judge', {
    claim: { id: claims.dead.id },
    passage: { annotation: first.annotation },
    stance: 'qualifies',
    credibility: '6',
    reason: 'Counted by noon only; “=1+1” is no formula.',
  });
  await call('evidence.withdraw', {
    ids: [evidence.find((each) => each.claim === claims.cranes.id)?.id ?? ''],
    reason: '',
  });
  for (const [likelihood, confidence] of [
    ['6', 'moderate'],
    ['5', 'low'],
  ] as const) {
    await call('conclusions.create', {
      claim: claims.dead.id,
      likelihood,
      confidence,
      ...reasoning(`The log says so. Level ${likelihood}.`),
    });
  }
  await call('conclusions.create', {
    claim: claims.zinc.id,
    likelihood: null,
    confidence: null,
    ...reasoning(''),
  });
  return { core, path, folder, made };
}

async function withoutJudgements(path: string, folder: string): Promise<Core> {
  const copy = join(folder, 'copy.assay');
  copyFileSync(path, copy);
  const core = openCore({ path: copy, host: windowlessHost() });
  onTestFinished(() => core.close());
  const claims = await core.call('claims.list', {});
  await core.call('claims.remove', { ids: claims.map(({ id }) => id) });
  const annotations = await core.call('annotations.list', {});
  await core.call('annotations.remove', { ids: annotations.map(({ id }) => id) });
  return core;
}

test('claims, evidence and conclusions come back from the W3C export as they were', async () => {
  const { core, path, folder, made } = await projectWithClaims();
  const before = await exportedW3c(core);
  await core.close();
  const other = await withoutJudgements(path, folder);
  expect(await other.call('claims.list', {})).toEqual([]);

  const plan = await importFile(other, before);
  expect(plan.entries.filter(({ status }) => status === 'invalid' || status === 'unmatched')).toEqual([]);
  expect(plan.entries.filter(({ status }) => status === 'claim')).toHaveLength(
    Object.keys(made.claims).length,
  );
  // Directness is not read back, and what an import was known by before is no part of the comparison.
  expect(itemsOf(await exportedW3c(other))).toEqual(itemsOf(before));

  const page = await other.call('claims.page', { id: made.claims.dead.id });
  expect(page.conclusions[0]?.conclusion).toMatchObject({
    likelihood: '5',
    confidence: 'low',
    text: 'The log says so. Level 5.',
  });
  expect(page.conclusions.map(({ conclusion }) => conclusion.likelihood)).toEqual(['5', '6']);
  expect(page.passages.flatMap(({ history }) => history.map(({ stance }) => stance))).toEqual(['supports']);
  expect(page.claim).toMatchObject({
    said: '1998-03-10',
    saidWords: 'on Tuesday',
    speaker: { name: 'Daily Courier' },
  });

  const again = await importFile(other, before);
  expect(new Set(again.entries.map(({ status }) => status))).toEqual(new Set(['known']));

  await other.call('history.undo', {});
  expect(await other.call('claims.list', {})).toEqual([]);
});

function itemsOf(text: string): readonly unknown[] {
  const items: readonly Record<string, unknown>[] = JSON.parse(text).first.items;
  return items
    .filter((item) => 'assay:claim' in item || 'assay:evidence' in item || 'assay:conclusion' in item)
    .toSorted((one, other) => (String(one['id']) < String(other['id']) ? -1 : 1));
}

test('a judgement of the W3C export says what the passage does in the words of CiTO', async () => {
  const { core } = await projectWithClaims();
  const items = itemsOf(await exportedW3c(core)) as readonly Record<string, never>[];
  const stances = new Map<string, string>();
  for (const item of items) {
    const judged = item['assay:evidence'] as Record<string, string> | undefined;
    const name = Object.keys(item).find((key) => key.startsWith('cito:'));
    if (judged !== undefined) stances.set(judged['assay:stance'] ?? '', name ?? '');
  }
  expect(Object.fromEntries(stances)).toEqual({
    supports: 'cito:supports',
    disputes: 'cito:disputes',
    qualifies: 'cito:qualifies',
    mentions: 'cito:discusses',
    background: 'cito:obtainsBackgroundFrom',
  });
});

test('ClaimReview names likelihood and confidence in two ratings of words and the documents it appears in', async () => {
  const { core, made } = await projectWithClaims();
  const file = JSON.parse(await exported(core, 'claimreview'));
  const graph: readonly Record<string, never>[] = file['@graph'];
  expect(file['@context']).toBe('https://schema.org');
  expect(graph).toHaveLength(Object.keys(made.claims).length);
  const review = graph.find((each) => each['claimReviewed'] === made.claims.dead.statement) as unknown as {
    readonly '@type': string;
    readonly reviewRating: readonly { readonly alternateName: string; readonly reviewAspect: string }[];
    readonly itemReviewed: {
      readonly appearance: readonly { readonly name: string }[];
      readonly author: unknown;
    };
    readonly citation: readonly { readonly text: string }[];
  };
  expect(review['@type']).toBe('ClaimReview');
  expect(review.reviewRating.map(({ reviewAspect, alternateName }) => [reviewAspect, alternateName])).toEqual(
    [
      ['likelihood', 'likely'],
      ['analyst confidence', 'low'],
    ],
  );
  expect(JSON.stringify(review.reviewRating)).not.toContain('ratingValue');
  expect(review.itemReviewed.appearance.length).toBeGreaterThan(1);
  const { text } = await core.call('captures.get', { id: made.documents.statement.capture });
  expect(review.citation.some((quotation) => text.includes(quotation.text))).toBe(true);
  const bare = graph.find((each) => each['text'] === made.claims.silent.statement);
  expect(bare).toMatchObject({ '@type': 'Claim' });
});

test('claims of ClaimReview come into another project, and go out with what they came with', async () => {
  const core = createCore({ path: join(temporaryFolder(), 'p.assay'), host: windowlessHost() }, 'Empty');
  onTestFinished(() => core.close());
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': 'https://checks.example/7',
    url: 'https://checks.example/7',
    claimReviewed: 'Four hundred cranes stood in the port.',
    author: { '@type': 'Organization', name: 'Checks Example' },
    reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'False' },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'A harbour master' },
      datePublished: '2001-05-04T10:00:00+02:00',
      keywords: 'cranes, port',
      about: { '@type': 'Question', name: 'How many cranes?' },
      appearance: [{ '@type': 'CreativeWork', url: 'https://paper.example/a' }],
    },
  };
  const feed = { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review] }] };
  const plan = await importFile(core, JSON.stringify(feed), 'feed.json');
  expect(plan.files).toMatchObject([{ format: 'ClaimReview', message: null }]);
  const [claim] = await core.call('claims.list', {});
  expect(claim).toMatchObject({
    statement: 'Four hundred cranes stood in the port.',
    speaker: { name: 'A harbour master' },
    said: '2001-05-04',
    question: { words: 'How many cranes?' },
    // What somebody else concluded is no conclusion of this project.
    conclusion: null,
  });
  expect(claim?.tags).toHaveLength(2);
  // It is shown as theirs.
  const { othersVerdict, conclusions } = await core.call('claims.page', { id: claim?.id ?? '' });
  expect(conclusions).toEqual([]);
  expect(othersVerdict).toEqual({
    by: 'Checks Example',
    ratings: ['False'],
    explanation: null,
    published: null,
    url: 'https://checks.example/7',
  });
  expect(await core.call('claims.othersVerdicts', {})).toEqual([
    { claim: claim?.id, verdict: othersVerdict },
  ]);

  await core.call('conclusions.create', {
    claim: claim?.id ?? '',
    likelihood: '2',
    confidence: 'low',
    ...reasoning('Two photographs.'),
  });
  const [out] = JSON.parse(await exported(core, 'claimreview'))['@graph'];
  expect(out.itemReviewed).toMatchObject({
    '@id': 'https://checks.example/7',
    author: { name: 'A harbour master' },
  });
  expect(out.author).toBeUndefined();
  expect(JSON.stringify(out)).not.toContain('False');
  expect((await importFile(core, JSON.stringify(feed), 'feed.json')).entries).toMatchObject([
    { status: 'known' },
  ]);
});

test('claims of a table come with speaker, date, question, tags and the claim above', async () => {
  const core = createCore({ path: join(temporaryFolder(), 'p.assay'), host: windowlessHost() }, 'Empty');
  onTestFinished(() => core.close());
  const table = [
    'id,claim,speaker,date,question,tags,parent',
    'b,Nine were hurt.,Port authority,9 March 1998,How many?,Figure; Hurt,a',
    'a,The fire hurt people.,,,How many?,,',
    'c,,Nobody,,,,',
    'd,It was on a day.,,the day after,,,',
  ].join('\n');
  const plan = await importFile(core, table, 'claims.csv');
  expect(plan.entries.map(({ status }) => status).toSorted()).toEqual([
    'claim',
    'claim',
    'invalid',
    'invalid',
  ]);
  const claims = await core.call('claims.list', {});
  const nine = claims.find(({ statement }) => statement === 'Nine were hurt.');
  expect(nine).toMatchObject({
    speaker: { name: 'Port authority' },
    said: '1998-03-09',
    saidWords: '9 March 1998',
    parent: { statement: 'The fire hurt people.' },
  });
  expect(await core.call('questions.list', {})).toMatchObject([{ words: 'How many?', claims: 2 }]);
});

test('the table of evidence has a row for each judgement, guarded, and gives its claims back', async () => {
  const { core, made } = await projectWithClaims();
  const csv = await exported(core, 'evidence');
  const rows = readTable(csv)?.rows ?? [];
  const all = await core.call('evidence.list', { all: true });
  expect(
    rows
      .map(({ cell }) => cell('evidence_id'))
      .filter((id) => id !== '')
      .toSorted(),
  ).toEqual(all.map(({ id }) => id).toSorted());
  expect(rows.every(({ cell }) => ['', 'yes'].includes(cell('quote_matches_capture')))).toBe(true);
  expect(rows.some(({ cell }) => cell('claim') === made.claims.silent.statement)).toBe(true);

  const other = createCore({ path: join(temporaryFolder(), 'o.assay'), host: windowlessHost() }, 'Other');
  onTestFinished(() => other.close());
  await importFile(other, csv, 'evidence.csv');
  expect(
    (await other.call('claims.list', {})).map(({ id, statement }) => [id, statement]).toSorted(),
  ).toEqual(
    Object.values(made.claims)
      .map(({ id, statement }) => [id, statement])
      .toSorted(),
  );
});

test('the table of evidence gives its judgements back, superseded and withdrawn ones too', async () => {
  const { core, path, folder } = await projectWithClaims();
  const csv = await exported(core, 'evidence');
  const before = await core.call('evidence.list', { all: true });
  await core.close();
  const other = await withoutJudgements(path, folder);
  const plan = await importFile(other, csv, 'evidence.csv');
  expect(plan.entries.filter(({ status }) => status === 'invalid' || status === 'unmatched')).toEqual([]);
  const byId = (one: { readonly id: string }, another: { readonly id: string }) =>
    one.id < another.id ? -1 : 1;
  const after = await other.call('evidence.list', { all: true });
  expect(after.toSorted(byId)).toEqual(before.toSorted(byId));
  expect(await exported(other, 'evidence')).toContain('withdrawn');
  const again = await importFile(other, csv, 'evidence.csv');
  expect(again.entries.every(({ status }) => status === 'known')).toBe(true);
});

test('judgements of a table are placed by exact words, and every row that is not says why', async () => {
  const core = createCore({ path: join(temporaryFolder(), 'p.assay'), host: windowlessHost() }, 'Empty');
  onTestFinished(() => core.close());
  const text = 'Thirty-one people died. The log says so twice.\n\nThe pumps failed. The pumps failed.';
  await core.importBytes('log.txt', new TextEncoder().encode(text), {});
  const [document] = await core.call('documents.list', {});
  const title = document?.title ?? '';
  const table = [
    'claim,document,quote,stance,credibility,reason',
    `31 people died.,${title},Thirty-one people died.,supports,2,It is the log.`,
    `The pumps failed.,${title},The pumps failed.,supports,,`,
    `31 people died.,${title},Thirty-two people died.,supports,,`,
    '31 people died.,No such letter,Thirty-three dead were counted there.,disputes,,',
    `31 people died.,${title},The log says so twice.,proves,,`,
    `31 people died.,${title},The log says so twice.,supports,7,`,
  ].join('\n');
  const plan = await importFile(core, table, 'judged.csv');
  const told = plan.entries
    .filter(({ status }) => status === 'unmatched' || status === 'invalid')
    .map(({ where, reason }) => `${where}: ${reason}`);
  expect(told.some((words) => words.startsWith('row 3: Its words stand 2 times'))).toBe(true);
  expect(told).toContain('row 4: Its exact words do not stand in the document.');
  expect(told.some((words) => words.startsWith('row 5: The document “No such letter”'))).toBe(true);
  expect(told.some((words) => words.startsWith('row 6: “proves” is no stance'))).toBe(true);
  expect(told.some((words) => words.startsWith('row 7: “7” is no level'))).toBe(true);
  expect(await core.call('evidence.list', { all: true })).toMatchObject([
    { stance: 'supports', credibility: '2', reason: 'It is the log.', withdrawal: null },
  ]);
  expect((await core.call('claims.list', {})).map(({ statement }) => statement).toSorted()).toEqual([
    '31 people died.',
    'The pumps failed.',
  ]);
  const [annotation] = await core.call('annotations.list', {});
  expect(annotation?.targets).toMatchObject([{ exact: 'Thirty-one people died.', state: 'exact' }]);
});

test('hostile files of claims are told and change nothing they should not', async () => {
  const { core, made } = await projectWithClaims();
  const before = await core.call('claims.list', {});
  const items = JSON.parse(await exportedW3c(core));
  const broken = structuredClone(items);
  broken.first.items = [
    ...items.first.items.flatMap((item: Record<string, object>) => {
      if (!('assay:evidence' in item)) return [];
      return [{ ...item, 'assay:evidence': { ...item['assay:evidence'], 'assay:stance': 'proves' } }];
    }),
    { type: 'Annotation', 'assay:claim': 7 },
    { type: 'Annotation', 'assay:conclusion': { __proto__: { polluted: true } } },
  ];
  const plan = await importFile(core, JSON.stringify(broken));
  expect(new Set(plan.entries.map(({ status }) => status))).toEqual(new Set(['invalid']));
  expect(await core.call('claims.list', {})).toEqual(before);

  const circle = ['id,claim,parent', 'a,One.,b', 'b,Other.,a'].join('\n');
  await importFile(core, circle, 'circle.csv');
  const added = (await core.call('claims.list', {})).filter(({ statement }) =>
    /^(One|Other)\.$/.test(statement),
  );
  expect(added.filter(({ parent }) => parent !== null)).toHaveLength(1);
  expect((await core.call('claims.get', { id: made.claims.dead.id })).statement).toBe(
    made.claims.dead.statement,
  );
});
