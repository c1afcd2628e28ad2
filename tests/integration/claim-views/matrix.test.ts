import { describe, expect, it } from 'vitest';
import type { EvidenceMatrix } from '../../../shared/contract/claim-views.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { newProject } from '../../support/projects/project-builder.ts';

async function claimsProject() {
  const core = newProject();
  return { core, ...(await addClaims(core)) };
}

/** The cells as "statement | column: stance credibility, …". */
function inWords({ claims, columns, cells }: EvidenceMatrix): string[] {
  return cells.map(({ claim, column, evidence }) => {
    const judged = evidence.map(({ stance, credibility }) => `${stance} ${credibility ?? 'not judged'}`);
    return `${claims[claim]?.statement} | ${columns[column]?.title}: ${judged.join(', ')}`;
  });
}

function titles({ columns }: EvidenceMatrix): string[] {
  return columns.map(({ title }) => title);
}

describe('the evidence matrix', () => {
  it('has a row for each claim and a column for each document with evidence', async () => {
    const { core, documents } = await claimsProject();
    const unused = await core.importBytes('unused.txt', new TextEncoder().encode('Nothing to say.'), {});
    const matrix = await core.call('claims.matrix', {});
    expect(matrix.claims.map(({ statement }) => statement)).toHaveLength(12);
    expect(matrix.columns.map(({ id }) => id)).toEqual(
      Object.values(documents).map(({ document }) => document),
    );
    const whole = await core.call('claims.matrix', { empty: true });
    expect(whole.columns.at(-1)?.id).toBe(unused.items[0]?.document);
    expect(whole.cells).toEqual(matrix.cells);
  });

  it('tells stance and credibility, and what nobody judged from what cannot be judged', async () => {
    const { core, claims } = await claimsProject();
    const matrix = await core.call('claims.matrix', { claims: [claims.locked.id, claims.zinc.id] });
    expect(inWords(matrix)).toEqual([
      'The doors of the warehouse were locked. | Log of the fire service: supports 2',
      'The doors of the warehouse were locked. | Statement of the port authority: disputes 5, background not judged',
      'The doors of the warehouse were locked. | Inquiry told of two warnings: qualifies not judged',
      'The doors of the warehouse were locked. | بندرگاہ میں آگ: supports 3',
      'The roofs were of zinc. | Letter from the dockers’ union: background 6',
    ]);
  });

  it('gathers the documents of one source, with those without a source last', async () => {
    const { core, claims, documents, sources } = await claimsProject();
    await core.call('documents.assignSource', {
      ids: [documents.echo.document],
      source: sources['Harbour Post'] ?? '',
    });
    const matrix = await core.call('claims.matrix', { by: 'source', claims: [claims.dead.id] });
    expect(titles(matrix)).toEqual([
      'Fire service',
      'Port authority',
      'Harbour Post',
      'Daily Courier',
      'روزنامہ بندرگاہ',
      'Dockers’ Union',
      'No source recorded',
    ]);
    expect(matrix.columns.at(-1)).toMatchObject({ id: null, kind: 'source', grade: null });
    expect(inWords(matrix)[1]).toContain('Harbour Post: supports 3, supports 3');
  });

  it('shows the claims of a question, or those of none', async () => {
    const { core, questions } = await claimsProject();
    const [question] = (await core.call('questions.list', {})).filter(
      ({ words }) => words === questions.dead,
    );
    const ofQuestion = await core.call('claims.matrix', { question: question?.id ?? '' });
    expect(ofQuestion.claims.map(({ statement }) => statement)).toEqual([
      'At least 31 people died in the fire.',
      '23 people died in the fire.',
      'Twelve people are missing.',
    ]);
    const ofNone = await core.call('claims.matrix', { question: null });
    expect(ofNone.claims).toHaveLength(6);
    expect(ofNone.claims.every((claim) => claim.question === null)).toBe(true);
  });

  it('shows what is in force: a later judgement, a grade of the document, a conclusion', async () => {
    const { core, claims, documents, sources, evidence } = await claimsProject();
    const [first] = evidence.filter(({ claim }) => claim === claims.cranes.id);
    const judge = (stance: 'disputes', credibility: '4') =>
      core.call('evidence.judge', {
        claim: { id: claims.cranes.id },
        passage: { annotation: first?.annotation ?? '' },
        stance,
        credibility,
      });
    await judge('disputes', '4');
    await core.call('sources.grade', { source: sources['Harbour Post'] ?? '', code: 'C' });
    await core.call('sources.grade', {
      source: sources['Harbour Post'] ?? '',
      code: 'E',
      document: documents.post.document,
    });
    await core.call('conclusions.create', {
      claim: claims.cranes.id,
      likelihood: '6',
      confidence: 'moderate',
      lexical: '{}',
      text: '',
    });
    const only = { claims: [claims.cranes.id] };
    const matrix = await core.call('claims.matrix', only);
    expect(inWords(matrix)).toEqual([
      'The crews of four cranes were sent home without pay. | Harbour fire kills dozens: disputes 4',
    ]);
    expect(matrix.columns[0]).toMatchObject({
      source: 'Harbour Post',
      published: '1998-03-10',
      grade: { code: 'E' },
    });
    expect(matrix.claims[0]).toMatchObject({ likelihoodWords: 'very likely', confidence: 'moderate' });
    const bySource = await core.call('claims.matrix', { ...only, by: 'source' });
    expect(bySource.columns[0]).toMatchObject({
      title: 'Harbour Post',
      published: null,
      grade: { code: 'C' },
    });
    for (let steps = 0; steps < 4; steps += 1) await core.call('history.undo', {});
    expect(inWords(await core.call('claims.matrix', only))[0]).toContain('supports not judged');
  });

  it('puts an annotation with passages in two documents into the cells of both', async () => {
    const { core, claims, documents, evidence } = await claimsProject();
    const [cranes] = evidence.filter(({ claim }) => claim === claims.cranes.id);
    const { text } = await core.call('captures.get', { id: documents.echo.capture });
    const words = 'the crews of four cranes';
    const start = text.indexOf(words);
    await core.call('annotations.addTarget', {
      id: cranes?.annotation ?? '',
      capture: documents.echo.capture,
      start,
      end: start + words.length,
    });
    const matrix = await core.call('claims.matrix', { claims: [claims.cranes.id] });
    expect(titles(matrix)).toEqual(['Harbour fire kills dozens', 'Dozens dead in the old harbour']);
    expect(matrix.cells.map(({ evidence: [one] }) => one?.id)).toEqual([cranes?.id, cranes?.id]);
  });

  it('is empty in a project without claims', async () => {
    const core = newProject();
    expect(await core.call('claims.matrix', {})).toEqual({ claims: [], columns: [], cells: [] });
  });
});
