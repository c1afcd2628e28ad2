import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Core, openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { readSampleProject } from '../../tools/sample/read-sample.ts';
import { writeSample } from '../../tools/sample/write-sample.ts';

describe('the sample project', () => {
  const project = readSampleProject();
  const folder = mkdtempSync(join(tmpdir(), 'assay-sample-'));
  const path = join(folder, 'harbour-fire.assay');
  let core: Core;

  // It is written twice.
  const mostMs = 60_000;

  beforeAll(async () => {
    await writeSample(path);
    await writeSample(join(folder, 'again.assay'));
    expect(readdirSync(folder).toSorted()).toEqual(['again.assay', 'harbour-fire.assay']);
    expect(readFileSync(path).equals(readFileSync(join(folder, 'again.assay')))).toBe(true);
    core = openCore({ path, host: windowlessHost() });
  }, mostMs);

  afterAll(async () => {
    await core.close();
    rmSync(folder, { recursive: true });
  });

  it('passes every check of its integrity, and each original was checked', async () => {
    const checks = await core.call('project.verify', {});
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(await core.call('project.get', {})).toMatchObject({
      title: project.title,
      captures: project.documents.length + project.copies.length,
      verified: project.documents.length + project.copies.length,
    });
  });

  it('has accepted citations held, sought and only named, answers, and what is left to accept', async () => {
    const mentions = await core.call('mentions.list', {});
    expect(new Set(mentions.map(({ status }) => status))).toEqual(
      new Set(['held', 'source identified', 'not found']),
    );
    expect(mentions.flatMap(({ fidelity }) => fidelity.map(({ answer }) => answer)).toSorted()).toEqual([
      'contradicts',
      'faithful',
      'partly',
    ]);
    const [reference] = await core.call('mentions.counts', { documents: [mentions[0]?.document ?? ''] });
    expect(reference?.cited).toBe(mentions.length);
    expect(reference?.suggested).toBeGreaterThan(5);
  });

  it('knows that a newspaper carries an agency’s text, and that one passage was reported through two', async () => {
    expect(await core.call('derivations.list', {})).toMatchObject([
      { relation: 'republishes' },
      { relation: 'paraphrases' },
      { relation: 'paraphrases' },
    ]);
    expect(await core.call('derivations.suggestions', {})).toMatchObject({ isCompared: true });
    const judged = await core.call('directness.list', {});
    expect(judged.map(({ level, via }) => [level, via.length]).toSorted()).toEqual([
      ['first hand', 0],
      ['second hand', 1],
      ['second hand', 2],
    ]);
  });

  it('has claims of all stances, one confirmed by one origin only, and a conclusion that was superseded', async () => {
    const claims = await core.call('claims.list', {});
    const evidence = await core.call('evidence.list', {});
    expect(new Set(evidence.map(({ stance }) => stance))).toEqual(
      new Set(['supports', 'disputes', 'qualifies', 'mentions', 'background']),
    );
    const pages = await Promise.all(claims.map(({ id }) => core.call('claims.page', { id })));
    const warned = pages.flatMap(({ warnings }) => warnings.map(({ kind, words }) => [kind, words]));
    expect(warned).toContainEqual([
      'confirmed without independent origins',
      expect.stringContaining('Port Ellery Authority'),
    ]);
    const dead = pages.find(({ claim }) => claim.statement === 'At least 31 people died in the fire.');
    expect(dead?.claim.origins).toMatchObject({ passages: 3, publishers: 3, independent: 1 });
    expect(dead?.conclusions.map(({ conclusion }) => conclusion.likelihoodWords)).toEqual([
      'very likely',
      'likely',
    ]);
    expect(dead?.changes).toBeNull();
    expect(pages.flatMap(({ observations }) => observations)).toMatchObject([
      { query: 'telegram', found: 1 },
    ]);
  });

  it('has hypotheses that single passages decide between, and a session half done', async () => {
    const questions = await core.call('questions.list', {});
    const question = questions.find(({ hypotheses }) => hypotheses > 0);
    const table = await core.call('hypotheses.table', { question: question?.id ?? '' });
    expect([table.hypotheses.length, table.items.length, table.marks.length]).toEqual([3, 5, 15]);
    expect(await core.call('sessions.list', {})).toMatchObject([
      { counts: { items: 5, judged: 1, setAside: 1 }, closedAt: null },
    ]);
  });

  it('begins with nothing to undo', async () => {
    expect(await core.call('history.get', {})).toEqual({ undo: null, redo: null });
  });

  it('holds every annotation, anchored exactly at the words that were chosen', async () => {
    const annotations = await core.call('annotations.list', {});
    const targets = annotations.flatMap((annotation) => annotation.targets);
    expect(targets.every(({ state, score }) => state === 'exact' && score === 1)).toBe(true);
    expect(targets.map(({ exact }) => exact).toSorted()).toEqual(
      project.annotations
        .flatMap(({ exact, also = [] }) => [exact, ...also.map((passage) => passage.exact)])
        .toSorted(),
    );
    for (const target of targets) {
      const { text } = await core.call('captures.get', { id: target.capture });
      expect(text.slice(target.start ?? 0, target.end ?? 0)).toBe(target.exact);
    }
  });

  it('has a later copy of the authority’s statement, to which every kind of change was carried', async () => {
    const [copy] = project.copies;
    const annotations = await core.call('annotations.list', {});
    const carried = annotations.flatMap(({ targets }) => targets.flatMap(({ placements }) => placements));
    expect(copy?.of).toBe('port-authority-statement-7-98.html');
    expect(new Set(carried.map(({ state }) => state))).toEqual(
      new Set(['exact', 'moved', 'approximate', 'orphaned']),
    );
    expect(new Set(carried.map(({ decision }) => decision))).toEqual(new Set(['open']));
  });

  it('has links between passages and searches that find something', async () => {
    expect((await core.call('links.list', {})).map(({ relation }) => relation)).toEqual(
      project.links.map(({ relation }) => relation),
    );
    for (const { query } of await core.call('savedSearches.list', {})) {
      expect((await core.call('search.find', { query, in: 'annotations' })).total).toBeGreaterThan(0);
    }
  });

  it('says in every document that it is fictional', async () => {
    const documents = await core.call('documents.list', {});
    expect(documents).toHaveLength(project.documents.length);
    for (const { title, capture } of documents) {
      const { text } = await core.call('captures.get', { id: capture?.id ?? '' });
      const isMarked = /Fictional document, written for Assay\.|یہ ایک فرضی دستاویز ہے/u.test(text);
      expect({ title, isMarked }).toEqual({ title, isMarked: true });
    }
  });

  it('keeps both readings of the dates that can be read in two ways', async () => {
    const documents = await core.call('documents.list', {});
    const ambiguous: string[] = [];
    for (const { id, title, published } of documents) {
      const { metadata } = await core.call('documents.get', { id });
      if (metadata.published?.certainty === 'ambiguous') ambiguous.push(`${title}: ${published}`);
    }
    expect(ambiguous.toSorted()).toEqual([
      'Ellery Harbour Fire, reference page: [1998-03-09,1998-09-03]',
      "Security for inquiry witnesses withdrawn, toll 'above forty', sources say: [1998-03-11,1998-11-03]",
    ]);
  });

  it('keeps where a value was read from, unless a person corrected it', async () => {
    const documents = await core.call('documents.list', {});
    const courier = documents.find(({ publisher }) => publisher === 'Ellery Daily Courier');
    const { metadata } = await core.call('documents.get', { id: courier?.id ?? '' });
    expect(metadata.published?.readFrom).toBe('JSON-LD datePublished');
    const advertiser = documents.find(({ publisher }) => publisher === 'The Tarn Hythe Advertiser');
    const corrected = await core.call('documents.get', { id: advertiser?.id ?? '' });
    expect(corrected.metadata.title).toMatchObject({ readFrom: 'entered by hand', certainty: 'certain' });
  });

  it('has the grades at their dates, the superseded one among them', async () => {
    const sources = await core.call('sources.list', {});
    const courier = sources.find(({ name }) => name === 'Ellery Daily Courier');
    expect(courier?.grades.map(({ code, supersededAt }) => [code, supersededAt === null])).toEqual([
      ['B', true],
      ['C', false],
    ]);
    const given = sources.flatMap(({ name, grades }) =>
      grades.map(({ code, gradedAt }) => `${name} ${code} ${gradedAt.slice(0, 16)}`),
    );
    const wanted = project.sources.flatMap(({ name, grades }) =>
      grades.map(({ code, gradedAt }) => `${name} ${code} ${gradedAt.slice(0, 16)}`),
    );
    expect(given.toSorted()).toEqual(wanted.toSorted());
  });

  it('has comments with their formats, and every note', async () => {
    const annotations = await core.call('annotations.list', {});
    const [sum] = annotations.filter(({ comment }) => comment?.text.startsWith('31 + 12.'));
    expect(sum?.comment?.text).toBe(
      '31 + 12. Neither source says it:\nOstrel says missing;\nthe Tribune says above forty and gives no basis.',
    );
    const notes = await core.call('notes.list', {});
    expect(notes.map(({ title }) => title).toSorted()).toEqual(
      project.notes.map(({ title }) => title).toSorted(),
    );
  });
});
