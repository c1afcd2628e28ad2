import {
  type Edge,
  type EdgeProps,
  type EdgeTypes,
  MarkerType,
  type Node,
  type NodeTypes,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { announce } from '../../ui/announce.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { ZoomButtons } from '../../ui/ZoomButtons.tsx';
import { type DrawnEdge, type DrawnGraph, keyOf } from './drawn-graph.ts';
import { type EdgeLine, pathOf } from './edge-line.ts';
import { GraphBox } from './GraphBox.tsx';
import { useGraph } from './graph-store.ts';
import { edgeWords, nodeWords } from './graph-words.ts';
import type { Layout } from './places.ts';
import { linesOf, lookOfEdge } from './lines.ts';
import { isDirection, nextNode } from './next-node.ts';
import { sizeOf } from './node-size.ts';
import { openNode } from './open-words.ts';
import '@xyflow/react/dist/base.css';
import './GraphCanvas.css';

export interface GraphCanvasProps {
  readonly graph: DrawnGraph;
  readonly layout: Layout;
}

/** The drawing of a graph: dragged and zoomed by the mouse, gone through by the arrow keys. */
export function GraphCanvas(props: GraphCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

const nodeTypes: NodeTypes = { box: GraphBox };
const edgeTypes: EdgeTypes = { line: GraphLine };

/** More lines than this are drawn more lightly. */
const manyEdges = 150;

interface LineData extends Record<string, unknown> {
  readonly line: EdgeLine;
  readonly words: string;
}

function Canvas({ graph, layout }: GraphCanvasProps) {
  const selected = useGraph((state) => state.selected);
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => nodesOf(graph, layout), [graph, layout]);
  const edges = useMemo(() => edgesOf(graph, layout, selected), [graph, layout, selected]);
  const shown = useMemo(() => withSelection(nodes, graph, selected), [nodes, graph, selected]);

  // Another layout is another picture.
  useEffect(() => {
    if (layout.size > 0) void flow.fitView({ padding: 0.06, minZoom: 0.6, maxZoom: 1 });
  }, [flow, layout]);

  const select = (key: string) => {
    useGraph.setState({ selected: key });
    const node = graph.nodes.get(key);
    if (node !== undefined) announce(nodeWords(node));
    const at = layout.get(key);
    if (at !== undefined) void flow.setCenter(at.x, at.y, { zoom: Math.max(flow.getZoom(), 0.7) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== frame.current) return;
    if (isDirection(event.key)) {
      const next = nextNode(layout, selected !== null && layout.has(selected) ? selected : null, event.key);
      if (next !== undefined) select(next);
    } else if (event.key === 'Enter') {
      const node = selected === null ? undefined : graph.nodes.get(selected);
      if (node === undefined) return;
      void openNode(node);
    } else if (event.key === '+' || event.key === '=') void flow.zoomIn();
    else if (event.key === '-') void flow.zoomOut();
    else if (event.key === '0') void flow.fitView({ padding: 0.08 });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="graph-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: no element means a picture that is gone through by keys. */}
      <div
        ref={frame}
        className={joinClasses('graph-canvas', graph.edges.length > manyEdges && 'graph-canvas-crowded')}
        role="group"
        aria-roledescription="drawing"
        aria-label={`Source graph, ${graph.nodes.size} nodes. Arrow keys go from node to node, Enter opens one, plus, minus and 0 zoom. The list says the same in words.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys go from node to node.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <ReactFlow
          nodes={shown}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodeClick={(_event, { id }) => useGraph.setState({ selected: id })}
          onNodeDoubleClick={(_event, { id }) => {
            const node = graph.nodes.get(id);
            if (node !== undefined) void openNode(node);
          }}
          onEdgeClick={(_event, { id }) => useGraph.setState({ selected: id })}
          onPaneClick={() => useGraph.setState({ selected: null })}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomOnDoubleClick={false}
          onlyRenderVisibleElements
          minZoom={0.05}
          maxZoom={2}
          proOptions={{ hideAttribution: true }}
        />
      </div>
      <ZoomButtons
        onLarger={() => void flow.zoomIn()}
        onSmaller={() => void flow.zoomOut()}
        onAll={() => void flow.fitView({ padding: 0.08 })}
      />
    </div>
  );
}

/** The selected node, and which ones stand aside from it because no line joins them. */
function withSelection(nodes: readonly Node[], graph: DrawnGraph, selected: string | null): Node[] {
  const near = new Set<string>();
  for (const { id, from, to } of graph.edges) {
    if (id !== selected && from !== selected && to !== selected) continue;
    near.add(from);
    near.add(to);
  }
  return nodes.map((node) =>
    node.id === selected
      ? { ...node, selected: true }
      : near.size === 0 || near.has(node.id)
        ? node
        : { ...node, className: 'graph-aside' },
  );
}

function nodesOf({ nodes }: DrawnGraph, layout: Layout): Node[] {
  return [...nodes.values()].flatMap((node) => {
    const at = layout.get(keyOf(node));
    if (at === undefined) return [];
    const { width, height } = sizeOf(node);
    return [
      {
        id: keyOf(node),
        type: 'box',
        position: { x: at.x - width / 2, y: at.y - height / 2 },
        width,
        height,
        data: { node },
      },
    ];
  });
}

function edgesOf(graph: DrawnGraph, layout: Layout, selected: string | null): Edge[] {
  const lines = linesOf(graph, layout);
  const isSelection = selected !== null && (graph.nodes.has(selected) || lines.has(selected));
  return graph.edges.flatMap((edge) => {
    const line = lines.get(edge.id);
    if (line === undefined) return [];
    const isNear = edge.id === selected || edge.from === selected || edge.to === selected;
    const data: LineData = { line, words: edgeWords(graph, edge) };
    return [
      {
        id: edge.id,
        source: edge.from,
        target: edge.to,
        type: 'line',
        data,
        ariaLabel: data.words,
        className: classesOf(edge, isNear, isSelection),
        selected: edge.id === selected,
        interactionWidth: 16,
        markerEnd: { type: MarkerType.ArrowClosed, color: colourOf(edge, isNear), width: 16, height: 16 },
      },
    ];
  });
}

function classesOf({ kind, isInCycle }: DrawnEdge, isNear: boolean, isElsewhere: boolean): string {
  return joinClasses(
    'graph-edge',
    `graph-edge-${lookOfEdge(kind)}`,
    isInCycle && 'graph-edge-in-circle',
    isNear ? 'graph-edge-near' : isElsewhere && 'graph-aside',
  );
}

function colourOf({ isInCycle }: DrawnEdge, isNear: boolean): string {
  if (isInCycle) return 'var(--danger)';
  return isNear ? 'var(--accent)' : 'var(--ink-faint)';
}

function GraphLine({ data, markerEnd }: EdgeProps) {
  // What React Flow hands on is what `edgesOf` gave it.
  const { line, words } = data as LineData;
  const path = pathOf(line);
  return (
    <>
      <path className="react-flow__edge-path" d={path} {...(markerEnd === undefined ? {} : { markerEnd })} />
      <path className="react-flow__edge-interaction" d={path} fill="none" strokeOpacity={0} strokeWidth={16}>
        <title>{words}</title>
      </path>
    </>
  );
}
