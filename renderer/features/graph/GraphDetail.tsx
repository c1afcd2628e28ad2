import type { GraphEdge, GraphNode } from '../../../shared/model/provenance-graph.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import type { DrawnEdge, DrawnGraph } from './drawn-graph.ts';
import { showGraphAround, useGraph } from './graph-store.ts';
import { edgeWords, nodeWords } from './graph-words.ts';
import { openEdge, openNode } from './open-words.ts';

/** What is selected in the graph, with the words it comes from. */
export function GraphDetail({ graph }: { readonly graph: DrawnGraph }) {
  const selected = useGraph((state) => state.selected);
  const node = selected === null ? undefined : graph.nodes.get(selected);
  if (node !== undefined) return <NodeDetail node={node} />;
  const edge = graph.edges.find(({ id }) => id === selected);
  if (edge !== undefined) return <EdgeDetail graph={graph} edge={edge} />;
  return (
    <p className="graph-detail graph-detail-none">Select a node or a line to see the words it comes from.</p>
  );
}

function NodeDetail({ node }: { readonly node: GraphNode }) {
  const { run, error } = useAction();
  return (
    <section className="graph-detail" aria-label="Selected node">
      <p className="graph-detail-words">
        <bdi>{nodeWords(node)}</bdi>
      </p>
      <Button size="small" onClick={() => void run(() => openNode(node))}>
        {node.kind === 'source' ? 'Show its profile' : 'Open'}
      </Button>
      <Button size="small" variant="quiet" onClick={() => showGraphAround(node.kind, node.id)}>
        Only what is joined to it
      </Button>
      <ErrorLine error={error} />
    </section>
  );
}

function EdgeDetail({ graph, edge }: { readonly graph: DrawnGraph; readonly edge: DrawnEdge }) {
  return (
    <section className="graph-detail" aria-label="Selected line">
      <p className="graph-detail-words">
        <bdi>{edgeWords(graph, edge)}</bdi>
      </p>
      <ul className="graph-detail-edges">
        {edge.edges.map((each) => (
          <li key={each.id}>
            <EdgeWords edge={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EdgeWords({ edge }: { readonly edge: GraphEdge }) {
  const { run, error } = useAction();
  const isOfWords = edge.mention !== null || edge.derivation !== null;
  return (
    <>
      <button type="button" className="graph-detail-edge" onClick={() => void run(() => openEdge(edge))}>
        {isOfWords ? <q>{edge.words}</q> : edge.words}
        <span className="graph-detail-open">{isOfWords ? 'Open its words' : 'Show the source'}</span>
      </button>
      <ErrorLine error={error} />
    </>
  );
}
