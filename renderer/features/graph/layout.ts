import type { DrawnGraph } from './drawn-graph.ts';
import { layoutClusters } from './layout-clusters.ts';
import { layoutLayers } from './layout-layers.ts';
import type { Layout } from './places.ts';

export type LayoutName = 'layers' | 'clusters';

/** More nodes than this are drawn as clusters at first: layers of them would be too tall to read. */
export const mostInLayers = 90;

/** Lays a graph out; the same graph always gets the same layout. Rejects with the signal's reason once it is aborted. */
export async function layout(graph: DrawnGraph, name: LayoutName, signal: AbortSignal): Promise<Layout> {
  return name === 'layers' ? layoutLayers(graph) : layoutClusters(graph, signal);
}
