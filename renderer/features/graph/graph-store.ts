import { create } from 'zustand';
import type { GraphEdge } from '../../../shared/model/provenance-graph.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import type { Face } from '../../ui/FaceSelect.tsx';
import type { GraphFilter } from './drawn-graph.ts';
import type { LayoutName } from './layout.ts';

export const edgeKinds: readonly GraphEdge['kind'][] = [
  'published by',
  'cites',
  'names',
  'mentions',
  'derivation',
  'affiliation',
];

/** What the graph is about: the whole project, or what is joined to one node within so many edges. */
export interface GraphScope {
  /** The id of a document, source or mention; null: the project. */
  readonly around: string | null;
  readonly steps: number;
}

/** View state of the source graph; stays while one reads. */
export interface GraphState extends GraphScope, GraphFilter {
  readonly face: Face;
  /** `automatic`: layers, and clusters where those would be too tall. */
  readonly layout: LayoutName | 'automatic';
  /** The key of a node, or the id of an edge. */
  readonly selected: string | null;
}

export const useGraph = create<GraphState>()(() => ({
  around: null,
  steps: 2,
  areMentionsNodes: false,
  edgeKinds: new Set(edgeKinds),
  words: '',
  face: 'drawing',
  layout: 'automatic',
  selected: null,
}));

/** Shows what is joined to a document, source or mention. */
export function showGraphAround(kind: 'document' | 'source' | 'mention', id: string): void {
  useGraph.setState({ around: id, selected: `${kind}:${id}`, words: '' });
  useWorkspace.setState({ view: 'graph' });
}

export function toggleEdgeKind(kind: GraphEdge['kind']): void {
  useGraph.setState((state) => {
    const kinds = new Set(state.edgeKinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    return { edgeKinds: kinds };
  });
}
