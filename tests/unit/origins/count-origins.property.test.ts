import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OriginReport } from '../../../shared/model/origin.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginDocument, OriginFacts } from '../../../shared/origins/origin-facts.ts';
import { createWalk } from '../../../shared/origins/walk.ts';
import { anyProject, placeIn } from './random-facts.ts';
import { countSlowly } from './slow-count.ts';

/** The origins of a report in the form of the slow count. */
function originsOf(report: OriginReport): string[] {
  return report.origins
    .map(({ roots, passages }) => {
      const sources = roots.filter(({ kind }) => kind === 'source').map(({ id }) => `source ${id}`);
      const documents = roots.filter(({ kind }) => kind === 'document').map(({ id }) => id);
      return { sources: sources.sort(), documents: documents.sort(), passages: passages.join(' ') };
    })
    .map((each) => JSON.stringify(each))
    .sort();
}

function slowOrigins(origins: readonly string[]): string[] {
  return origins
    .map((origin) => {
      const [names = '', passages = ''] = origin.split(': ');
      const roots = names.split(' + ');
      const circles = roots.filter((root) => root.startsWith('circle '));
      const documents = circles.flatMap((circle) => circle.match(/document \d+/g) ?? []);
      const sources = roots.filter((root) => root.startsWith('source '));
      return JSON.stringify({ sources: sources.sort(), documents: documents.sort(), passages });
    })
    .sort();
}

test('origins are those that looking at everything again and again comes to', () => {
  fc.assert(
    fc.property(anyProject, ({ facts, questions }) => {
      const report = countOrigins(questions, facts);
      const slow = countSlowly(questions, facts);
      expect(originsOf(report)).toEqual(slowOrigins(slow.origins));
      expect(report.unknown).toEqual(slow.unknown);
      expect(report.origins.length).toBeLessThanOrEqual(slow.roots);
    }),
    { numRuns: 600 },
  );
});

test('origins do not depend on the order of the passages', () => {
  const projectWithOrder = anyProject.chain((project) =>
    fc.record({
      project: fc.constant(project),
      order: fc.shuffledSubarray(
        project.questions.map((_, at) => at),
        { minLength: project.questions.length },
      ),
    }),
  );
  fc.assert(
    fc.property(projectWithOrder, ({ project: { facts, questions }, order }) => {
      const report = countOrigins(questions, facts);
      const other = countOrigins(
        order.flatMap((at) => questions[at] ?? []),
        facts,
      );
      const sorted = (one: OriginReport, names: (index: number) => number) =>
        one.origins
          .map(({ roots, because, passages }) =>
            JSON.stringify({
              roots: roots.map(({ id }) => id).sort(),
              because: [...because].sort(),
              passages: passages.map(names).sort(),
            }),
          )
          .sort();
      expect(sorted(other, (index) => order[index] as number)).toEqual(sorted(report, (index) => index));
      expect(other.publishers.toSorted()).toEqual(report.publishers.toSorted());
    }),
    { numRuns: 300 },
  );
});

test('claims that are counted by one walk have the origins that each has by itself, whichever passages they share', () => {
  const projectWithClaims = anyProject.chain((project) =>
    fc.record({
      project: fc.constant(project),
      claims: fc.array(fc.shuffledSubarray([...project.questions]), { minLength: 2, maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(projectWithClaims, ({ project: { facts }, claims }) => {
      const walk = createWalk(facts);
      for (const passages of claims) {
        const report = countOrigins(passages, facts, walk);
        const slow = countSlowly(passages, facts);
        expect(originsOf(report)).toEqual(slowOrigins(slow.origins));
        expect(report.unknown).toEqual(slow.unknown);
      }
    }),
    { numRuns: 300 },
  );
});

test('every passage either ends at an origin or in the unknown, and every step begins where the walk came to', () => {
  fc.assert(
    fc.property(anyProject, ({ facts, questions }) => {
      const report = countOrigins(questions, facts);
      for (const [index, { steps, document, isUnknown }] of report.passages.entries()) {
        const isFound = report.origins.some(({ passages }) => passages.includes(index));
        expect(isFound || isUnknown).toBe(true);
        const reached = new Set([document.id]);
        for (const { from, to } of steps) {
          // The documents that carry one agency's text are walked together.
          if (!reached.has(from.id)) expect(facts.document(from.id).sharedCopies.length).toBeGreaterThan(0);
          reached.add(to.id);
        }
      }
    }),
    { numRuns: 300 },
  );
});

/** Documents that each cite the next one; the last one cites the first where it is a ring. */
function chain(length: number, isRing: boolean): OriginFacts {
  const name = (at: number) => `document ${at}`;
  const documents = new Map<string, OriginDocument>();
  for (let at = 0; at < length; at += 1) {
    const next = at + 1 < length ? name(at + 1) : isRing ? name(0) : null;
    const id = name(at);
    const mention = {
      id: `mention ${at}`,
      words: `(${at})`,
      isAnonymous: false,
      source: null,
      cited: next,
      citedPlaces: null,
      answer: null,
      places: placeIn(id, 0, 10),
    };
    documents.set(id, {
      id,
      title: id,
      publisher: null,
      author: null,
      source: next === null ? 'the last source' : null,
      mentions: next === null ? [] : [mention],
      derivations: [],
      sharedCopies: [],
    });
  }
  return {
    document: (id) => documents.get(id) as OriginDocument,
    source: (id) => ({ id, name: id, personNames: [] }),
    affiliations: () => [],
    citations: (id) => documents.get(id)?.mentions.flatMap(({ cited }) => cited ?? []) ?? [],
  };
}

test.each([
  ['a chain', false],
  ['a ring', true],
])('%s of 10,000 documents is walked to its end', (_, isRing) => {
  const question = {
    annotation: null,
    exact: null,
    document: 'document 0',
    places: placeIn('document 0', 0, 5),
    via: [],
  };
  const report = countOrigins([question], chain(10_000, isRing));
  expect(report.origins).toHaveLength(1);
  expect(report.passages[0]?.steps.length).toBeGreaterThanOrEqual(9_999);
  expect(report.origins[0]?.cycle.length).toBe(isRing ? 10_000 : 0);
});
