import type { Origin, OriginReport, PassageOrigins, ProvenanceNode } from '../model/origin.ts';
import { foldedOnly } from '../text/folding.ts';
import { circleThrough } from './components.ts';
import { type FoundRoot, joinRoots, keyOfRoot } from './join-roots.ts';
import type { OriginFacts, OriginQuestion } from './origin-facts.ts';
import { createWalk, type PassageWalk } from './walk.ts';
import { documentNode, type Root } from './ways.ts';

/**
 * Counts where passages come from: from each one to the roots, and roots that share an owner, an author or a wire copy, or
 * cite each other in a circle, as one. What is not recorded is unknown, and not shown to be independent. Every number
 * has its reasons. Does not depend on the order of the passages but for their indexes. Many counts over the same facts
 * may share one walk.
 */
export function countOrigins(
  questions: readonly OriginQuestion[],
  facts: OriginFacts,
  walk: (question: OriginQuestion) => PassageWalk = createWalk(facts),
): OriginReport {
  const walks = questions.map((question) => walk(question));
  const roots = new Map<string, FoundRoot>();
  const passagesOf = new Map<string, Set<number>>();
  for (const [index, { ends }] of walks.entries()) {
    for (const { root, bonds } of ends) {
      const key = keyOfRoot(root);
      const before = roots.get(key);
      roots.set(key, { root, bonds: [...(before?.bonds ?? []), ...bonds] });
      passagesOf.set(key, (passagesOf.get(key) ?? new Set()).add(index));
    }
  }
  const origins = joinRoots([...roots.values()], facts).map(
    ({ roots: joined, because }): Origin => ({
      roots: joined.flatMap((root) => nodesOf(root, facts)),
      because: [...joined.flatMap((root) => circleWords(root, facts)), ...because],
      cycle: joined.flatMap((root) => circleOf(root, facts)),
      passages: [...new Set(joined.flatMap((root) => [...(passagesOf.get(keyOfRoot(root)) ?? [])]))].sort(
        (a, b) => a - b,
      ),
    }),
  );
  const passages = questions.map((question, index) => toPassage(question, walks[index], facts));
  return {
    passages,
    publishers: distinctNames(passages.map(({ publisher }) => publisher)),
    origins: origins.sort((a, b) => (a.passages[0] ?? 0) - (b.passages[0] ?? 0)),
    unknown: passages.flatMap(({ isUnknown }, index) => (isUnknown ? [index] : [])),
  };
}

function toPassage(
  { annotation, exact, document: id }: OriginQuestion,
  walk: PassageWalk | undefined,
  facts: OriginFacts,
): PassageOrigins {
  const document = facts.document(id);
  const { steps = [], ends = [], unknown = [], circles = [] } = walk ?? {};
  const sources = new Set(ends.flatMap(({ root }) => (root.type === 'source' ? [root.source] : [])));
  return {
    annotation,
    exact,
    document: { id, title: document.title },
    publisher: document.publisher ?? (document.source === null ? null : facts.source(document.source).name),
    steps: [...steps],
    ends: [...sources].map((source) => ({ kind: 'source', id: source, label: facts.source(source).name })),
    circles: circles.map((documents) => circleOf({ type: 'circle', documents }, facts)),
    unknown: [...unknown],
    isUnknown: unknown.length > 0,
  };
}

function nodesOf(root: Root, facts: OriginFacts): ProvenanceNode[] {
  return root.type === 'source'
    ? [{ kind: 'source', id: root.source, label: facts.source(root.source).name }]
    : root.documents.map((document) => documentNode(facts.document(document)));
}

const circles = new WeakMap<readonly string[], readonly string[]>();

/** The documents of a circle in the order of their citations. */
function circleOf(root: Root, facts: OriginFacts): ProvenanceNode[] {
  if (root.type === 'source') return [];
  const known = circles.get(root.documents) ?? inOrderOfCitations(root.documents, facts);
  circles.set(root.documents, known);
  return known.map((document) => documentNode(facts.document(document)));
}

function inOrderOfCitations(documents: readonly string[], facts: OriginFacts): readonly string[] {
  const [first = ''] = documents;
  const component = { nodes: documents, isCircle: true };
  const circle = circleThrough(first, component, (each) => facts.citations(each));
  // Documents with one agency's text may close a circle that no citation closes.
  return circle.length > 1 ? circle : documents;
}

function circleWords(root: Root, facts: OriginFacts): string[] {
  const circle = circleOf(root, facts);
  const [first] = circle;
  if (first === undefined) return [];
  return [
    `they cite each other in a circle: ${[...circle, first].map(({ label }) => `“${label}”`).join(' → ')}`,
  ];
}

/** The names as first written, without those that differ in case or letter variants only. */
function distinctNames(names: readonly (string | null)[]): string[] {
  const distinct = new Map<string, string>();
  for (const name of names) {
    if (name === null) continue;
    const key = foldedOnly(name).trim();
    if (!distinct.has(key)) distinct.set(key, name);
  }
  return [...distinct.values()];
}
