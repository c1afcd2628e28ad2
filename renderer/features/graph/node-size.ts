import type { GraphNode } from '../../../shared/model/provenance-graph.ts';

/** What a node takes in the drawing, CSS pixels. */
export interface NodeSize {
  readonly width: number;
  readonly height: number;
}

const sizes: Readonly<Record<GraphNode['kind'], NodeSize>> = {
  document: { width: 196, height: 56 },
  source: { width: 168, height: 44 },
  mention: { width: 148, height: 34 },
};

/** All nodes of a kind are of one size: their words are cut where they are longer. */
export function sizeOf({ kind }: Pick<GraphNode, 'kind'>): NodeSize {
  return sizes[kind];
}
