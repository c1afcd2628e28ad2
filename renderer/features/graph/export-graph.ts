import { call } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import type { DrawnGraph } from './drawn-graph.ts';
import { type LayoutName, layout } from './layout.ts';
import { toDrawing } from './to-drawing.ts';

/** Asks where to write the graph as it is drawn and writes it as SVG. Rejects with an AssayError. */
export async function exportGraph(graph: DrawnGraph, name: LayoutName): Promise<void> {
  const { title } = await call('project.get', {});
  const places = await layout(graph, name, new AbortController().signal);
  const drawing = toDrawing(graph, places, `${title}, source graph`);
  const { fileName } = await runJob('export.drawing', { drawing }, { title: 'Exporting the graph' });
  if (fileName !== null) announce(`Written to ${fileName}.`);
}
