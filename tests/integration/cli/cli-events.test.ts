import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { buildCommand } from '../../support/assay-command.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { workplace } from '../../support/command-workplace.ts';

beforeAll(buildCommand, 120_000);

/** A folder with a project of a dozen claims, one of them concluded in words that no text has. */
async function judgedInFolder() {
  const place = workplace();
  const core = createCore({ path: place.path('p.assay'), host: windowlessHost() }, 'Harbour fire 1998');
  const { claims } = await addClaims(core);
  await core.call('conclusions.create', {
    claim: claims.dead.id,
    likelihood: '6',
    confidence: 'moderate',
    lexical: '',
    text: 'The coroner’s list, کم از کم ۳۱ names 🔥, counts every body once.',
  });
  await core.close();
  const project = ['--project', 'p.assay'];
  return { ...place, claims, project };
}

interface Line {
  readonly number: number;
  readonly at: string;
  readonly type: string;
  readonly subject: string;
  readonly payload: string;
  readonly previous: string;
  readonly hash: string;
}

function linesOf(exported: string): readonly Line[] {
  return exported
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** As ARCHITECTURE.md tells a sceptic to recompute it. */
function recomputed({ number, at, type, subject, payload }: Line, previous: string): string {
  const said = JSON.stringify([previous, number, at, type, subject, payload]);
  return createHash('sha256').update(said, 'utf8').digest('hex');
}

describe('export --format events', () => {
  test('gives a log whose every line can be recomputed from the line before', async () => {
    const { assay, project, path } = await judgedInFolder();
    const done = await assay([...project, 'export', '--format', 'events', '--out', 'log.ndjson']);
    expect(done).toMatchObject({ exitCode: 0, stdout: '' });
    const lines = linesOf(readFileSync(path('log.ndjson'), 'utf8'));
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    let previous = '0'.repeat(64);
    for (const line of lines) {
      expect(line.previous).toBe(previous);
      previous = recomputed(line, previous);
      expect(line.hash).toBe(previous);
    }
    expect(lines.map(({ type }) => type)).toContain('conclusion.created');
    expect(lines.at(-1)?.payload).toContain('کم از کم ۳۱ names 🔥');
  });

  test('shows a word that was changed afterwards at its own line', async () => {
    const { assay, project } = await judgedInFolder();
    const { stdout } = await assay([...project, 'export', '--format', 'events', '--out', '-']);
    const lines = linesOf(stdout);
    const forged = lines.map((line) =>
      line.type === 'conclusion.created' ? { ...line, payload: line.payload.replace('once', 'twice') } : line,
    );
    const broken = forged.filter((line) => recomputed(line, line.previous) !== line.hash);
    expect(broken.map(({ type }) => type)).toEqual(['conclusion.created']);
  });

  test('logs itself behind what it gave, so that the next log goes on from it', async () => {
    const { assay, project } = await judgedInFolder();
    const exported = async () =>
      linesOf((await assay([...project, 'export', '--format', 'events', '--out', '-'])).stdout);
    const first = await exported();
    const second = await exported();
    expect(second.slice(0, first.length)).toEqual(first);
    expect(second).toHaveLength(first.length + 1);
    expect(second.at(-1)).toMatchObject({ previous: first.at(-1)?.hash });
    expect(second.at(-1)?.type).toMatch(/^export\./);
  });

  test('never writes over a file without --force', async () => {
    const { assay, project, path } = await judgedInFolder();
    const args = [...project, 'export', '--format', 'events', '--out', 'log.ndjson'];
    await assay(args);
    const before = readFileSync(path('log.ndjson'), 'utf8');
    const refused = await assay(args);
    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('“log.ndjson” exists already');
    expect(readFileSync(path('log.ndjson'), 'utf8')).toBe(before);
    expect((await assay([...args, '--force'])).exitCode).toBe(0);
  });
});

describe('search --in claims', () => {
  const fields = ['document', 'annotation', 'field', 'snippet', 'start', 'end', 'rank'];

  test('gives the statement of a claim, which stands in no document', async () => {
    const { assay, project, claims } = await judgedInFolder();
    const records = await assay.records([...project, 'search', 'insurers paid', '--in', 'claims']);
    expect(records).toHaveLength(1);
    expect(Object.keys(records[0] ?? {}).slice(0, fields.length)).toEqual(fields);
    expect(records[0]).toMatchObject({
      document: null,
      annotation: null,
      field: 'claim',
      snippet: claims.silent.statement,
      start: null,
      end: null,
      rank: 1,
      subject: claims.silent.id,
    });
  });

  test('gives the words of a reasoning where only that has them', async () => {
    const { assay, project, claims } = await judgedInFolder();
    const found = await assay.records([...project, 'search', 'coroner', '--in', 'claims']);
    expect(found).toEqual([
      expect.objectContaining({ field: 'reasoning', subject: claims.dead.id, document: null, rank: 1 }),
    ]);
    expect(found[0]?.['snippet']).toContain('The coroner’s list, کم از کم ۳۱ names 🔥');
  });

  test('finds nothing that only stands in a document', async () => {
    const { assay, project } = await judgedInFolder();
    expect(await assay.records([...project, 'search', 'bodies were recovered', '--in', 'claims'])).toEqual(
      [],
    );
    const anywhere = await assay.records([...project, 'search', 'bodies were recovered']);
    expect(anywhere.map(({ field }) => field)).toContain('text');
  });

  test('says the claim to a person, with its reasoning under it', async () => {
    const { assay, project, claims } = await judgedInFolder();
    const { stdout, stderr } = await assay([...project, 'search', 'coroner', '--in', 'claims']);
    expect(stdout).toMatch(new RegExp(`^1\\. ${claims.dead.statement} \\(reasoning\\)\n {3}.*coroner`));
    expect(stderr).toBe('1 found.\n');
  });
});
