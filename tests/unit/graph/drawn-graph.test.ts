import { expect, test } from 'vitest';
import { drawnGraph, type GraphFilter } from '../../../renderer/features/graph/drawn-graph.ts';
import { edgeKinds } from '../../../renderer/features/graph/graph-store.ts';
import type { GraphEdge, GraphNode, ProvenanceGraph } from '../../../shared/model/provenance-graph.ts';

const node = (kind: GraphNode['kind'], id: string, label = id): GraphNode => ({
  kind,
  id,
  label,
  detail: null,
  date: null,
  document: null,
  grade: null,
});

const edge = (kind: GraphEdge['kind'], from: string, to: string, words: string = kind): GraphEdge => ({
  id: `${kind} ${from} ${to}`,
  kind,
  from,
  to,
  words,
  mention: null,
  derivation: null,
  isInCycle: false,
});

/** A report that cites a held statement and twice a source whose documents are not held; one mention leads nowhere. */
const graph: ProvenanceGraph = {
  nodes: [
    node('document', 'report', 'Courier report'),
    node('document', 'statement', 'Statement 7/98'),
    node('source', 'board', 'Harbour Board'),
    node('mention', 'held'),
    node('mention', 'one'),
    node('mention', 'two'),
    node('mention', 'lost'),
  ],
  edges: [
    edge('published by', 'document:statement', 'source:board'),
    ...['held', 'one', 'two', 'lost'].map((id) =>
      edge('mentions', 'document:report', `mention:${id}`, `(HB ${id})`),
    ),
    edge('cites', 'mention:held', 'document:statement'),
    edge('names', 'mention:held', 'source:board'),
    edge('names', 'mention:one', 'source:board'),
    edge('names', 'mention:two', 'source:board'),
  ],
};

const all: GraphFilter = { areMentionsNodes: false, edgeKinds: new Set(edgeKinds), words: '' };
const told = (given: ProvenanceGraph, filter: GraphFilter) =>
  drawnGraph(given, filter).edges.map(({ kind, from, to, label }) => `${from} ${kind} ${to}: ${label}`);

test('mentions are lines to what they lead to: the held document before its source, several to one source as one', () => {
  expect(told(graph, all)).toEqual([
    'document:statement published by source:board: published by',
    'document:report cites document:statement: (HB held)',
    'document:report names source:board: 2 mentions',
  ]);
});

test('each mention can be a node, also one that leads nowhere', () => {
  const drawn = drawnGraph(graph, { ...all, areMentionsNodes: true });
  expect(drawn.nodes.has('mention:lost')).toBe(true);
  expect(drawn.edges).toHaveLength(graph.edges.length);
});

test('kinds of lines that are switched off are left out, their nodes stay', () => {
  const drawn = drawnGraph(graph, { ...all, edgeKinds: new Set(['cites']) });
  expect(drawn.edges.map(({ kind }) => kind)).toEqual(['cites']);
  expect([...drawn.nodes.keys()]).toContain('source:board');
});

test('words keep what has them and what is joined to it', () => {
  const drawn = drawnGraph(graph, { ...all, words: ' STATEMENT ' });
  expect([...drawn.nodes.keys()]).toEqual(['document:report', 'document:statement', 'source:board']);
  expect(drawn.edges).toHaveLength(2);
  expect(drawnGraph(graph, { ...all, words: 'nobody' }).nodes.size).toBe(0);
});

test('a line is in a circle when one of those it stands for is', () => {
  const edges = graph.edges.map((each) => (each.kind === 'cites' ? { ...each, isInCycle: true } : each));
  const marked = drawnGraph({ ...graph, edges }, all).edges.filter(({ isInCycle }) => isInCycle);
  expect(marked.map(({ kind }) => kind)).toEqual(['cites']);
});
