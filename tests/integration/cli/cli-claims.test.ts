import { beforeAll, expect, test } from 'vitest';
import { addClaims } from '../../support/projects/claims-project.ts';
import { buildCommand } from '../../support/assay-command.ts';
import { workplace } from '../../support/command-workplace.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';

beforeAll(buildCommand, 120_000);

/** A folder with a project of a dozen claims, one of them concluded. */
async function claimsInFolder() {
  const place = workplace();
  const core = createCore({ path: place.path('p.assay'), host: windowlessHost() }, 'Harbour fire 1998');
  const made = await addClaims(core);
  await core.call('conclusions.create', {
    claim: made.claims.dead.id,
    likelihood: '6',
    confidence: 'moderate',
    lexical: '',
    text: '',
  });
  const { origins } = await core.call('claims.get', { id: made.claims.dead.id });
  await core.close();
  return { ...place, made, origins };
}

test('claims are listed with their evidence, what was concluded, and the origins of their support', async () => {
  const { assay, made, origins } = await claimsInFolder();
  const records = await assay.records(['--project', 'p.assay', 'list', 'claims']);
  expect(records).toHaveLength(Object.keys(made.claims).length);
  const dead = records.find(({ id }) => id === made.claims.dead.id);
  expect(dead).toMatchObject({
    statement: 'At least 31 people died in the fire.',
    likelihood: 'very likely',
    confidence: 'moderate',
    origins,
    eventDate: '1998-03-09',
  });
  const judged = made.evidence.filter(({ claim }) => claim === made.claims.dead.id);
  expect(dead?.['evidence']).toEqual(
    expect.arrayContaining(
      judged.map(({ annotation, stance, credibility }) => ({ annotation, stance, credibility })),
    ),
  );
  const silent = records.find(({ id }) => id === made.claims.silent.id);
  expect(silent).toMatchObject({ likelihood: null, confidence: null, evidence: [] });
  const { stdout } = await assay(['list', 'claims']);
  expect(stdout).toContain('very likely');
});

test('claims leave as ClaimReview and come into another project by import', async () => {
  const { assay, made } = await claimsInFolder();
  const exported = await assay([
    '--project',
    'p.assay',
    'export',
    '--format',
    'claimreview',
    '--out',
    'c.jsonld',
  ]);
  expect([exported.exitCode, exported.stderr]).toEqual([
    0,
    expect.stringContaining('quotes match their captures'),
  ]);
  const items = await assay.records(['--project', 'q.assay', 'import', 'c.jsonld']);
  expect(items.map(({ status }) => status)).toEqual(Object.keys(made.claims).map(() => 'imported'));
  const records = await assay.records(['--project', 'q.assay', 'list', 'claims']);
  expect(new Set(records.map(({ statement }) => statement))).toEqual(
    new Set(Object.values(made.claims).map(({ statement }) => statement)),
  );
});
