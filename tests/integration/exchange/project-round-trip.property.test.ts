import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Core, createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { importPdf } from '../../support/importing/import-pdf.ts';
import { importText, temporaryFolder } from '../../support/projects/project-builder.ts';

// Whatever is judged in a project: exported as W3C JSON-LD and imported into one that holds the same documents and nothing else,
// it is the same again, superseded judgements included.

const words = fc.constantFrom('The log', 'No warning', 'آگ بجھ گئی', 'said “three” 🔥', '=1+1', 'A & B');
const reason = fc.option(words);
const level = <Code extends string>(...codes: Code[]) => fc.constantFrom(...codes);
const one = fc.nat(9);

const acts = fc.oneof(
  fc.record({ type: fc.constant('source' as const), name: one, interest: fc.boolean(), alias: fc.boolean() }),
  fc.record({ type: fc.constant('tag' as const), name: one, below: fc.boolean(), definition: words }),
  fc.record({
    type: fc.constant('passage' as const),
    document: one,
    start: fc.nat(40),
    tagged: fc.boolean(),
  }),
  fc.record({ type: fc.constant('region' as const), page: fc.nat(1) }),
  fc.record({
    type: fc.constant('metadata' as const),
    document: one,
    author: words,
    isCleared: fc.boolean(),
  }),
  fc.record({ type: fc.constant('belongs' as const), document: one, source: one, tag: one }),
  fc.record({
    type: fc.constant('grade' as const),
    source: one,
    code: level('A', 'C', 'F'),
    topic: fc.option(fc.constant('figures')),
    limit: level('none', 'document', 'passage'),
    at: one,
    reason,
  }),
  fc.record({
    type: fc.constant('directness' as const),
    passage: one,
    level: level('first hand', 'second hand', 'unknown'),
    via: fc.option(one),
    reason,
  }),
  fc.record({
    type: fc.constant('derivation' as const),
    from: one,
    to: one,
    isSource: fc.boolean(),
    isPlaced: fc.boolean(),
    reason,
  }),
  fc.record({
    type: fc.constant('claim' as const),
    words,
    speaker: fc.option(one),
    tag: fc.option(one),
    above: fc.option(one),
  }),
  fc.record({
    type: fc.constant('evidence' as const),
    claim: one,
    passage: one,
    stance: level('supports', 'disputes', 'qualifies', 'mentions', 'background'),
    credibility: fc.option(level('1', '3', '6')),
    value: fc.option(words),
    reason,
  }),
  fc.record({ type: fc.constant('withdraw' as const), claim: one, reason: words }),
  fc.record({
    type: fc.constant('conclude' as const),
    claim: one,
    likelihood: fc.option(level('2', '6')),
    reason: words,
  }),
  fc.record({ type: fc.constant('observe' as const), claim: one, query: words }),
  fc.record({ type: fc.constant('note' as const), source: fc.option(one), words }),
);
type Act = typeof acts extends fc.Arbitrary<infer Value> ? Value : never;

interface Made {
  readonly documents: readonly { readonly document: string; readonly capture: string }[];
  readonly pdf: string;
  readonly sources: string[];
  readonly tags: string[];
  readonly passages: string[];
  readonly claims: string[];
  readonly evidence: { readonly claim: string; readonly id: string }[];
}

/** Does one thing, as far as what it needs is there; what core refuses is not done. */
async function perform({ call }: Core, made: Made, act: Act): Promise<void> {
  const pick = <Value>(from: readonly Value[], index: number | null): Value | undefined =>
    index === null ? undefined : from[index % Math.max(1, from.length)];
  switch (act.type) {
    case 'source': {
      const known = await call('sources.create', {
        name: `Source ${act.name}`,
        kind: 'agency',
        ...(act.alias ? { aliases: [`Alias ${act.name}`] } : {}),
        ...(act.interest ? { interest: 'party to the matter', interestReason: 'It owns the port.' } : {}),
      });
      await call('sources.setDomains', { id: known.id, domains: [`source-${act.name}.example`] });
      made.sources.push(known.id);
      return;
    }
    case 'tag': {
      const parent = act.below ? (made.tags.at(-1) ?? null) : null;
      made.tags.push(
        (await call('tags.create', { name: `Tag ${act.name}`, definition: act.definition, parent })).id,
      );
      return;
    }
    case 'passage': {
      const { capture } = pick(made.documents, act.document) ?? { capture: '' };
      const { tags } = made;
      const { id } = await call('annotations.create', {
        capture,
        start: act.start,
        end: act.start + 12,
        tags: act.tagged ? tags.slice(0, 2) : [],
      });
      made.passages.push(id);
      return;
    }
    case 'region': {
      const region = { page: act.page, boxes: [{ x: 0.1, y: 0.2, width: 0.3, height: 0.25 }] };
      made.passages.push((await call('annotations.createRegion', { capture: made.pdf, region })).id);
      return;
    }
    case 'metadata': {
      const id = pick(made.documents, act.document)?.document ?? '';
      const metadata = {
        author: act.isCleared ? null : act.author,
        published: '1998-03-09',
        place: 'Ellery',
      };
      await call('documents.update', { id, metadata });
      return;
    }
    case 'belongs': {
      const id = pick(made.documents, act.document)?.document ?? '';
      const source = pick(made.sources, act.source);
      const tag = pick(made.tags, act.tag);
      if (source !== undefined) await call('documents.assignSource', { ids: [id], source });
      if (tag !== undefined) await call('documents.retag', { ids: [id], add: [tag], remove: [], create: [] });
      return;
    }
    case 'grade': {
      const document = act.limit === 'document' ? (pick(made.documents, act.at)?.document ?? null) : null;
      const annotation = act.limit === 'passage' ? (pick(made.passages, act.at) ?? null) : null;
      const { code, topic, reason: why } = act;
      const source = pick(made.sources, act.source) ?? '';
      await call('sources.grade', { source, code, topic, document, annotation, reason: why, period: '1998' });
      return;
    }
    case 'directness': {
      const source = pick(made.sources, act.via) ?? null;
      const via = act.via === null || act.level === 'first hand' ? [] : [{ source, words: 'A clerk' }];
      const annotation = pick(made.passages, act.passage) ?? '';
      await call('directness.judge', { annotation, level: act.level, reason: act.reason, via });
      return;
    }
    case 'derivation': {
      const from = pick(made.documents, act.from);
      const to = pick(made.documents, act.to);
      const passage = act.isPlaced && from !== undefined ? { capture: from.capture, start: 0, end: 9 } : null;
      await call('derivations.create', {
        document: from?.document ?? '',
        ...(act.isSource
          ? { toSource: pick(made.sources, act.to) ?? null }
          : { toDocument: to?.document ?? null }),
        relation: 'quotes',
        reason: act.reason,
        passage,
      });
      return;
    }
    case 'claim': {
      const { id } = await call('claims.create', {
        statement: act.words,
        speaker: pick(made.sources, act.speaker) ?? null,
        tags: [pick(made.tags, act.tag) ?? []].flat(),
        parent: pick(made.claims, act.above) ?? null,
        said: '1998-03',
        saidWords: 'in March',
        questionWords: 'What happened?',
      });
      made.claims.push(id);
      return;
    }
    case 'evidence': {
      const { stance, credibility, value, reason: why } = act;
      const claim = pick(made.claims, act.claim) ?? '';
      const passage = { annotation: pick(made.passages, act.passage) ?? '' };
      const judged = { stance, credibility, value, reason: why };
      const { evidence } = await call('evidence.judge', { claim: { id: claim }, passage, ...judged });
      made.evidence.push({ claim, id: evidence.id });
      return;
    }
    case 'withdraw': {
      const ids = [pick(made.evidence, act.claim)?.id ?? ''];
      await call('evidence.withdraw', { ids, reason: act.reason });
      return;
    }
    case 'conclude': {
      const text = act.reason;
      const claim = pick(made.claims, act.claim) ?? '';
      const lexical = writeLexical(richTextOfPlain(text));
      await call('conclusions.create', {
        claim,
        likelihood: act.likelihood,
        confidence: act.likelihood === null ? null : 'low',
        lexical,
        text,
      });
      return;
    }
    case 'observe':
      await call('observations.record', { claim: pick(made.claims, act.claim) ?? '', query: act.query });
      return;
    case 'note': {
      const source = pick(made.sources, act.source) ?? null;
      const lexical = writeLexical(richTextOfPlain(act.words));
      await call('notes.create', { title: act.words, source, lexical, text: act.words });
    }
  }
}

test('what is judged in a project is the same in another one that holds its documents', async () => {
  const folder = temporaryFolder();
  const base = join(folder, 'base.assay');
  const empty = createCore({ path: base, host: windowlessHost() }, 'Harbour fire 1998');
  const text = (name: string) =>
    `${name}: thirty-one people died in the fire at the port. 🔥 Nobody was warned of it.`;
  const documents = [
    await importText(empty, text('Log'), 'log.txt'),
    await importText(empty, text('Courier'), 'courier.txt'),
    await importText(empty, text('Letter'), 'letter.txt'),
  ];
  const { capture: pdf } = await importPdf(empty, 'labelled.pdf');
  await empty.close();

  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 20, maxLength: 60, size: 'max' }), async (random) => {
      number += 1;
      const paths = [join(folder, `${number}.assay`), join(folder, `${number}-other.assay`)] as const;
      for (const path of paths) copyFileSync(base, path);
      const core = openCore({ path: paths[0], host: windowlessHost() });
      const other = openCore({ path: paths[1], host: windowlessHost() });
      try {
        const made: Made = { documents, pdf, sources: [], tags: [], passages: [], claims: [], evidence: [] };
        for (const act of random) await perform(core, made, act).catch(() => undefined);
        const exported = await exportedW3c(core);
        const { entries } = await importFile(other, exported);
        expect(entries.filter(({ status }) => status === 'invalid' || status === 'unmatched')).toEqual([]);
        expect(JSON.parse(await exportedW3c(other))).toEqual(JSON.parse(exported));
        expect((await other.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
        const again = await importFile(other, exported);
        expect(again.entries.filter(({ status }) => status !== 'known')).toEqual([]);
      } finally {
        await core.close();
        await other.close();
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
