import { ListFilter, X } from 'lucide-react';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { FaceSelect } from '../../ui/FaceSelect.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import type { DrawnGraph } from './drawn-graph.ts';
import { exportGraph } from './export-graph.ts';
import { edgeKinds, toggleEdgeKind, useGraph } from './graph-store.ts';
import { edgeKindWords } from './graph-words.ts';
import type { LayoutName } from './layout.ts';
import { lookOfEdge } from './lines.ts';

const layouts = [
  { value: 'automatic', label: 'Arranged by itself' },
  { value: 'layers', label: 'In layers', detail: 'What is depended on stands to the right' },
  { value: 'clusters', label: 'In clusters', detail: 'What is joined stands together' },
] as const;

const allSteps = ['1', '2', '3', '4'] as const;

/** What the graph shows, and as what. */
export function GraphHeader({
  graph,
  layout,
  aroundLabel,
}: {
  readonly graph: DrawnGraph;
  readonly layout: LayoutName;
  /** Of the node that the graph is limited to; undefined where it is not, or the node is gone. */
  readonly aroundLabel: string | undefined;
}) {
  const { face, layout: wanted, words, around, steps } = useGraph();
  const { run, error } = useAction();
  return (
    <ViewHeader
      title="Source graph"
      layout="line"
      count={
        <>
          {graph.nodes.size.toLocaleString('en')} {graph.nodes.size === 1 ? 'node' : 'nodes'},{' '}
          {graph.edges.length.toLocaleString('en')} {graph.edges.length === 1 ? 'line' : 'lines'}
        </>
      }
      tools={
        <>
          <TextInput
            className="graph-filter"
            aria-label="Show only nodes with these words, and what is joined to them"
            placeholder="Filter"
            value={words}
            onChange={(event) => useGraph.setState({ words: event.target.value })}
          />
          <KindFilter />
          <FaceSelect face={face} onFace={(next) => useGraph.setState({ face: next })} />
          {face === 'drawing' && (
            <Select
              aria-label="Arrangement"
              variant="quiet"
              value={wanted}
              onChange={(next) => useGraph.setState({ layout: next })}
              options={layouts}
            />
          )}
          <Button
            size="small"
            variant="quiet"
            disabled={graph.nodes.size === 0}
            onClick={() => void run(() => exportGraph(graph, layout))}
          >
            Export as SVG…
          </Button>
        </>
      }
    >
      {around !== null && <Around label={aroundLabel} steps={steps} />}
      <ErrorLine error={error} />
    </ViewHeader>
  );
}

/** What the graph is limited to, with the way back to the project. */
function Around({ label, steps }: { readonly label: string | undefined; readonly steps: number }) {
  return (
    <p className="graph-around">
      Joined to <bdi>{label ?? 'what is gone by now'}</bdi> by at most
      <Select
        aria-label="By how many lines"
        variant="quiet"
        value={String(steps) as (typeof allSteps)[number]}
        onChange={(next) => useGraph.setState({ steps: Number(next) })}
        options={allSteps.map((value) => ({ value, label: value === '1' ? '1 line' : `${value} lines` }))}
      />
      <IconButton
        label="Show the whole project"
        icon={<X />}
        onClick={() => useGraph.setState({ around: null })}
      />
    </p>
  );
}

/** Which lines are drawn; at the same time what each of them means. */
function KindFilter() {
  const shown = useGraph((state) => state.edgeKinds);
  const areMentionsNodes = useGraph((state) => state.areMentionsNodes);
  const kinds = edgeKinds.filter((kind) => areMentionsNodes || kind !== 'mentions');
  return (
    <Popover
      label="Lines of the graph"
      trigger={
        <Button size="small" variant="quiet" className="graph-lines">
          <ListFilter aria-hidden /> Lines
        </Button>
      }
    >
      <div className="graph-kinds">
        {kinds.map((kind) => (
          <Checkbox key={kind} checked={shown.has(kind)} onChange={() => toggleEdgeKind(kind)}>
            <svg className="graph-sample" viewBox="0 0 36 8" aria-hidden="true">
              <line x1="0" y1="4" x2="36" y2="4" className={`graph-sample-${lookOfEdge(kind)}`} />
            </svg>
            {edgeKindWords[kind]}
          </Checkbox>
        ))}
        <hr />
        <Checkbox
          checked={areMentionsNodes}
          onChange={() => useGraph.setState({ areMentionsNodes: !areMentionsNodes })}
        >
          Each mention as a node
        </Checkbox>
      </div>
    </Popover>
  );
}
