import type { GraphEdge, ProvenanceGraph } from '../../../shared/model/provenance-graph.ts';
import { createComponents } from '../../../shared/origins/components.ts';
import { keyOfNode } from './graph.ts';

/** Marks the edges of circles of citations and derivations; what sources are to each other is none. */
export function withCircles({ nodes, edges }: ProvenanceGraph): ProvenanceGraph {
  const citing = edges.filter(({ kind }) => kind !== 'affiliation');
  const ends = Map.groupBy(citing, ({ from }) => from);
  const componentOf = createComponents((key) => (ends.get(key) ?? []).map(({ to }) => to));
  const isInCycle = ({ kind, from, to }: GraphEdge) =>
    kind !== 'affiliation' && componentOf(from).isCircle && componentOf(from) === componentOf(to);
  return { nodes, edges: edges.map((edge) => ({ ...edge, isInCycle: isInCycle(edge) })) };
}

/** What is joined to a node by at most so many edges, in whatever direction; the node is given by its key or its id. */
export function graphAround(
  { nodes, edges }: ProvenanceGraph,
  around: string,
  steps: number,
): ProvenanceGraph {
  const neighbours = new Map<string, string[]>();
  const join = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, [other]);
    else known.push(other);
  };
  for (const { from, to } of edges) {
    join(from, to);
    join(to, from);
  }
  let border = nodes.filter((node) => keyOfNode(node) === around || node.id === around).map(keyOfNode);
  const reached = new Set(border);
  for (let step = 0; step < steps; step += 1) {
    border = [...new Set(border.flatMap((key) => neighbours.get(key) ?? []))].filter(
      (key) => !reached.has(key),
    );
    for (const key of border) reached.add(key);
  }
  return partOf({ nodes, edges }, reached);
}

/** These documents with their mentions, what those cite and name, their sources, and what these belong to. */
export function graphOfDocuments(
  { nodes, edges }: ProvenanceGraph,
  documents: readonly string[],
): ProvenanceGraph {
  const reached = new Set(documents.map((id) => `document:${id}`));
  const outward = Map.groupBy(edges, ({ from }) => from);
  const isFollowed = ({ from, kind }: GraphEdge) =>
    kind === 'affiliation' ||
    from.startsWith('mention:') ||
    documents.includes(from.slice('document:'.length));
  for (const key of reached)
    for (const edge of outward.get(key) ?? []) if (isFollowed(edge)) reached.add(edge.to);
  return partOf({ nodes, edges }, reached);
}

function partOf({ nodes, edges }: ProvenanceGraph, keys: ReadonlySet<string>): ProvenanceGraph {
  return {
    nodes: nodes.filter((node) => keys.has(keyOfNode(node))),
    edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
  };
}
