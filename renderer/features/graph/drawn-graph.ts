import type { GraphEdge, GraphNode, ProvenanceGraph } from '../../../shared/model/provenance-graph.ts';

/** What joins two nodes in the drawing: one edge of the graph, or several that say the same of the same two. */
export interface DrawnEdge {
  readonly id: string;
  readonly kind: GraphEdge['kind'];
  readonly from: string;
  readonly to: string;
  /** What stands at the edge: the words of one, or how many there are. */
  readonly label: string;
  /** The edges it stands for; at least one. */
  readonly edges: readonly GraphEdge[];
  readonly isInCycle: boolean;
}

/** A graph as it is drawn and listed. Nodes are known by their keys, `kind:id`. */
export interface DrawnGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly DrawnEdge[];
}

/** What of a graph is shown. */
export interface GraphFilter {
  /** False: a mention is an edge from the document it stands in to what it leads to. */
  readonly areMentionsNodes: boolean;
  readonly edgeKinds: ReadonlySet<GraphEdge['kind']>;
  /** Words that a node's label or detail must hold, letters' case aside; nodes next to one stay. Empty: all. */
  readonly words: string;
}

export function keyOf({ kind, id }: Pick<GraphNode, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** The part of a graph that a filter lets through; nodes that nothing is joined to stay where no words are asked for. */
export function drawnGraph({ nodes, edges }: ProvenanceGraph, filter: GraphFilter): DrawnGraph {
  const byKey = new Map(nodes.map((node) => [keyOf(node), node]));
  const whole = filter.areMentionsNodes ? edges : withoutMentions(byKey, edges);
  const shownNodes = new Map(
    [...byKey].filter(([, node]) => filter.areMentionsNodes || node.kind !== 'mention'),
  );
  const shownEdges = joined(
    whole.filter(
      ({ kind, from, to }) => filter.edgeKinds.has(kind) && shownNodes.has(from) && shownNodes.has(to),
    ),
  );
  return filter.words.trim() === ''
    ? { nodes: shownNodes, edges: shownEdges }
    : aroundWords({ nodes: shownNodes, edges: shownEdges }, filter.words);
}

/** Mentions as edges: from the document they stand in to the cited document, or else to the source they name. */
function withoutMentions(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
): readonly GraphEdge[] {
  const isMention = (key: string) => nodes.get(key)?.kind === 'mention';
  const citing = new Map(edges.flatMap((edge) => (isMention(edge.to) ? [[edge.to, edge] as const] : [])));
  const cites = new Set(edges.flatMap(({ kind, from }) => (kind === 'cites' ? [from] : [])));
  return edges.flatMap((edge) => {
    if (isMention(edge.to)) return [];
    if (!isMention(edge.from)) return [edge];
    const mention = citing.get(edge.from);
    if (mention === undefined || (edge.kind === 'names' && cites.has(edge.from))) return [];
    return [{ ...edge, from: mention.from, words: mention.words, isInCycle: edge.isInCycle }];
  });
}

function joined(edges: readonly GraphEdge[]): readonly DrawnEdge[] {
  const groups = Map.groupBy(edges, ({ kind, from, to }) => `${kind} ${from} ${to}`);
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, from, to, words } = first;
    return [
      {
        id,
        kind,
        from,
        to,
        label: group.length === 1 ? words : `${group.length} mentions`,
        edges: group,
        isInCycle: group.some(({ isInCycle }) => isInCycle),
      },
    ];
  });
}

function aroundWords({ nodes, edges }: DrawnGraph, words: string): DrawnGraph {
  const wanted = words.trim().toLocaleLowerCase();
  const meant = new Set(
    [...nodes].flatMap(([key, { label, detail }]) =>
      `${label}\n${detail ?? ''}`.toLocaleLowerCase().includes(wanted) ? [key] : [],
    ),
  );
  const near = edges.filter(({ from, to }) => meant.has(from) || meant.has(to));
  const shown = new Set([...meant, ...near.flatMap(({ from, to }) => [from, to])]);
  return { nodes: new Map([...nodes].filter(([key]) => shown.has(key))), edges: near };
}
