import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';
import {
  exportedText,
  projectWithClaims,
  reasoning,
  withoutJudgements,
} from '../../support/projects/concluded-claims.ts';

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
  const file = JSON.parse(await exportedText(core, 'claimreview'));
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
  const [out] = JSON.parse(await exportedText(core, 'claimreview'))['@graph'];
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
