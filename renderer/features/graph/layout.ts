import type { DrawnGraph } from './drawn-graph.ts';
import { layoutClusters } from './layout-clusters.ts';
import { layoutLayers } from './layout-layers.ts';

/** A point of the drawing, CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the middle of each node is, by its key. */
export type Layout = ReadonlyMap<string, Point>;

export type LayoutName = 'layers' | 'clusters';

/** More nodes than this are drawn as clusters at first: layers of them would be too tall to read. */
export const mostInLayers = 90;

/** Lays a graph out; the same graph always gets the same layout. Rejects with the signal's reason once it is aborted. */
export async function layout(graph: DrawnGraph, name: LayoutName, signal: AbortSignal): Promise<Layout> {
  return name === 'layers' ? layoutLayers(graph) : layoutClusters(graph, signal);
}
