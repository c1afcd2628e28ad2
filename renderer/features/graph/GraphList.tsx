import { useMemo, useRef } from 'react';
import { VirtualList } from '../../ui/VirtualList.tsx';
import type { DrawnEdge, DrawnGraph } from './drawn-graph.ts';
import { useGraph } from './graph-store.ts';
import { nodeWords } from './graph-words.ts';

interface Row {
  readonly key: string;
  readonly edges: readonly DrawnEdge[];
}

/** The graph in words: each node with what it depends on and what depends on it. */
export function GraphList({ graph }: { readonly graph: DrawnGraph }) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(graph), [graph]);
  return (
    <div className="graph-list" ref={scroller}>
      <VirtualList
        label="Nodes of the graph with what joins them"
        isRoving
        items={rows}
        keyOf={({ key }) => key}
        estimatedHeight={64}
        gap={8}
        scrollElement={scroller}
        renderItem={(row) => <ListRow graph={graph} row={row} />}
      />
    </div>
  );
}

function ListRow({ graph, row: { key, edges } }: { readonly graph: DrawnGraph; readonly row: Row }) {
  const selected = useGraph((state) => state.selected);
  const node = graph.nodes.get(key);
  if (node === undefined) return null;
  const select = (id: string) => useGraph.setState({ selected: id });
  return (
    <div className="graph-row" data-kind={node.kind}>
      <button
        type="button"
        className="graph-row-node"
        data-roving
        aria-current={selected === key ? 'true' : undefined}
        onClick={() => select(key)}
      >
        <bdi>{nodeWords(node)}</bdi>
      </button>
      {edges.length > 0 && (
        <ul>
          {edges.map((edge) => {
            const isOut = edge.from === key;
            const other = graph.nodes.get(isOut ? edge.to : edge.from);
            return (
              <li key={edge.id}>
                <button
                  type="button"
                  className="graph-row-edge"
                  data-in-circle={edge.isInCycle || undefined}
                  aria-current={selected === edge.id ? 'true' : undefined}
                  onClick={() => select(edge.id)}
                >
                  <span aria-hidden>{isOut ? '→' : '←'}</span>
                  <span className="visually-hidden">{isOut ? 'to ' : 'from '}</span>
                  <bdi>{edge.label}</bdi>
                  <bdi className="graph-row-other">{other?.label}</bdi>
                  {edge.isInCycle && <span className="graph-row-circle">part of a circle</span>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function rowsOf({ nodes, edges }: DrawnGraph): readonly Row[] {
  const byNode = new Map<string, DrawnEdge[]>([...nodes.keys()].map((key) => [key, []]));
  for (const edge of edges) {
    byNode.get(edge.from)?.push(edge);
    byNode.get(edge.to)?.push(edge);
  }
  return [...byNode].map(([key, joined]) => ({ key, edges: joined }));
}
