import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { newProject } from '../../support/projects/project-builder.ts';

async function claimsProject() {
  const core = newProject();
  const made = await addClaims(core);
  return { core, ...made };
}

async function found(core: Core, query: string, scope: 'annotations' | 'claims' | 'documents' | 'notes') {
  const { hits, total } = await core.call('search.find', { query, in: scope, limit: 500 });
  expect(hits.length).toBe(total);
  return hits.map(({ annotation, subject, document }) =>
    scope === 'annotations' ? annotation : scope === 'documents' ? document : subject,
  );
}

const sorted = (ids: readonly (string | null)[]) => [...new Set(ids)].toSorted();

test('claims are found by their statements, with the words marked', async () => {
  const { core, claims } = await claimsProject();
  const { hits, counts } = await core.call('search.find', { query: 'warnings in:claims' });
  expect(hits.map(({ subject }) => subject)).toContain(claims.warnings.id);
  expect(hits.every(({ field }) => field === 'claim' || field === 'reasoning')).toBe(true);
  const [first] = hits;
  const [mark] = first?.marks ?? [];
  expect(first?.snippet.slice(mark?.start, mark?.end).toLowerCase()).toBe('warnings');
  expect(counts.claims).toBe(hits.length);
});

test('reasoning is found while its conclusion is in force, and again once that comes back', async () => {
  const { core, claims } = await claimsProject();
  const conclude = (text: string) =>
    core.call('conclusions.create', {
      claim: claims.alarm.id,
      likelihood: '6',
      confidence: 'high',
      lexical: '{}',
      text,
    });
  await conclude('The duty ledger says so.');
  expect(await found(core, 'ledger', 'claims')).toEqual([claims.alarm.id]);
  const { hits } = await core.call('search.find', { query: 'ledger', in: 'claims' });
  expect(hits).toMatchObject([{ field: 'reasoning', claim: 'The first alarm was raised at 2.14 a.m.' }]);
  await conclude('Another reading.');
  expect(await found(core, 'ledger', 'claims')).toEqual([]);
  await core.call('history.undo', {});
  expect(await found(core, 'ledger', 'claims')).toEqual([claims.alarm.id]);
  await core.call('claims.remove', { ids: [claims.alarm.id] });
  expect(await found(core, 'ledger', 'claims')).toEqual([]);
  await core.call('history.undo', {});
  expect(await found(core, 'ledger', 'claims')).toEqual([claims.alarm.id]);
  expect((await core.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
});

test('evidence is found by claim, stance and credibility, as the judgements say', async () => {
  const { core } = await claimsProject();
  const all = await core.call('evidence.list', {});
  const claims = await core.call('claims.list', {});
  const annotationsWhere = (isWanted: (one: (typeof all)[number]) => boolean) =>
    sorted(all.filter(isWanted).map(({ annotation }) => annotation));
  const claimsWhere = (isWanted: (one: (typeof all)[number]) => boolean) =>
    sorted(all.filter(isWanted).map(({ claim }) => claim));
  const level = ({ credibility }: (typeof all)[number]) =>
    credibility === null || credibility === '6' ? null : Number(credibility);
  const cases = [
    ['stance:supports', ({ stance }) => stance === 'supports'],
    ['stance:disputes', ({ stance }) => stance === 'disputes'],
    ['credibility:<3', (one) => (level(one) ?? 9) < 3],
    ['credibility:3', (one) => level(one) === 3],
    ['credibility:>3', (one) => (level(one) ?? 0) > 3],
    ['credibility:2-4', (one) => [2, 3, 4].includes(level(one) ?? 0)],
    ['credibility:none', (one) => level(one) === null],
    ['credibility:<6', () => false],
  ] satisfies readonly (readonly [string, (one: (typeof all)[number]) => boolean])[];
  for (const [query, isWanted] of cases) {
    expect([query, sorted(await found(core, query, 'annotations'))]).toEqual([
      query,
      annotationsWhere(isWanted),
    ]);
    expect([query, sorted(await found(core, query, 'claims'))]).toEqual([query, claimsWhere(isWanted)]);
  }
  const wanted = new Set(claims.filter(({ statement }) => /warnings/i.test(statement)).map(({ id }) => id));
  expect(wanted.size).toBeGreaterThan(0);
  expect(sorted(await found(core, 'claim:warnings', 'annotations'))).toEqual(
    annotationsWhere(({ claim }) => wanted.has(claim)),
  );
  expect(sorted(await found(core, 'claim:warnings', 'claims'))).toEqual(sorted([...wanted]));
});

test('what is evidence for nothing, and claims without any, are found by claim:none', async () => {
  const { core, claims } = await claimsProject();
  const used = new Set((await core.call('evidence.list', {})).map(({ annotation }) => annotation));
  const [document] = await core.call('documents.list', {});
  const capture = document?.capture?.id ?? '';
  const { id } = await core.call('annotations.create', { capture, start: 0, end: 6 });
  expect(await found(core, 'claim:none', 'annotations')).toEqual([id]);
  expect(used.has(id)).toBe(false);
  expect(await found(core, 'claim:none', 'claims')).toContain(claims.silent.id);
  expect(await found(core, '-claim:none', 'claims')).not.toContain(claims.silent.id);
  expect(await found(core, 'stance:supports', 'notes')).toEqual([]);
});

test('a judgement that was superseded or withdrawn is not found any more', async () => {
  const { core, claims } = await claimsProject();
  const [one] = (await core.call('evidence.list', { claims: [claims.missing.id] })).filter(
    ({ stance }) => stance === 'supports',
  );
  if (one === undefined) throw new Error('no evidence');
  const passage = { annotation: one.annotation };
  const claim = { id: claims.missing.id };
  expect(await found(core, 'claim:missing stance:supports', 'claims')).toContain(claims.missing.id);
  await core.call('evidence.judge', { claim, passage, stance: 'disputes' });
  expect(await found(core, 'claim:twelve stance:supports', 'claims')).toEqual([]);
  expect(await found(core, 'claim:twelve stance:disputes', 'claims')).toEqual([claims.missing.id]);
});

test('claims concluded with a confidence are found, with their evidence', async () => {
  const { core, claims } = await claimsProject();
  await core.call('conclusions.create', {
    claim: claims.alarm.id,
    likelihood: '6',
    confidence: 'high',
    lexical: '{}',
    text: 'Agreed.',
  });
  const evidence = await core.call('evidence.list', { claims: [claims.alarm.id] });
  expect(await found(core, 'confidence:high', 'claims')).toEqual([claims.alarm.id]);
  expect(sorted(await found(core, 'confidence:high', 'annotations'))).toEqual(
    sorted(evidence.map(({ annotation }) => annotation)),
  );
  expect(await found(core, 'confidence:low', 'claims')).toEqual([]);
  expect(sorted(await found(core, 'confidence:high -stance:disputes', 'annotations'))).not.toEqual([]);
});

test('conditions on claims narrow those on tags and sources', async () => {
  const { core, claims } = await claimsProject();
  const tag = await core.call('tags.create', { name: 'Casualty figure' });
  await core.call('claims.update', { ids: [claims.dead.id], values: { tags: [tag.id] } });
  expect(await found(core, 'tag:"casualty figure" stance:supports', 'claims')).toEqual([claims.dead.id]);
  expect(await found(core, 'tag:"casualty figure" stance:background', 'claims')).toEqual([]);
  expect(await found(core, 'has:tag', 'claims')).toEqual([claims.dead.id]);
});
