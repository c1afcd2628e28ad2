import { useMemo } from 'react';
import { useCore } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { drawnGraph } from './drawn-graph.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import { GraphDetail } from './GraphDetail.tsx';
import { GraphHeader } from './GraphHeader.tsx';
import { GraphList } from './GraphList.tsx';
import { useGraph } from './graph-store.ts';
import { mostInLayers } from './layout.ts';
import { useLayout } from './use-layout.ts';
import './GraphView.css';

/** The source graph: documents, sources and mentions, and what joins them, as a drawing or in words. */
export function GraphView() {
  const { around, steps, face, layout: wanted, areMentionsNodes, edgeKinds, words } = useGraph();
  const given = useCore('provenance.graph', around === null ? {} : { around, steps }).data;
  const graph = useMemo(
    () => given && drawnGraph(given, { areMentionsNodes, edgeKinds, words }),
    [given, areMentionsNodes, edgeKinds, words],
  );
  if (given === undefined || graph === undefined) return null;
  const automatic = graph.nodes.size > mostInLayers ? 'clusters' : 'layers';
  const name = wanted === 'automatic' ? automatic : wanted;
  return (
    <ViewFrame label="Source graph">
      <GraphHeader
        graph={graph}
        layout={name}
        aroundLabel={given.nodes.find(({ id }) => id === around)?.label}
      />
      {given.nodes.length === 0 ? (
        <EmptyState
          sentence="The source graph shows who says what from whom: documents, their sources, and whom they cite."
          detail="Import documents, give them sources, and accept the citations found in them."
        />
      ) : graph.nodes.size === 0 ? (
        <EmptyState sentence="Nothing here has these words. Clear the filter to see all." />
      ) : face === 'list' ? (
        <GraphList graph={graph} />
      ) : (
        <Drawing graph={graph} name={name} />
      )}
      {graph.nodes.size > 0 && <GraphDetail graph={graph} />}
    </ViewFrame>
  );
}

function Drawing({
  graph,
  name,
}: {
  readonly graph: Parameters<typeof useLayout>[0];
  readonly name: 'layers' | 'clusters';
}) {
  const layout = useLayout(graph, name);
  if (layout === undefined) return <p className="graph-waiting">Laying the graph out…</p>;
  return <GraphCanvas graph={graph} layout={layout} />;
}
