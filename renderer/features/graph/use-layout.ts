import { useEffect, useState } from 'react';
import type { DrawnGraph } from './drawn-graph.ts';
import { type LayoutName, layout } from './layout.ts';
import type { Layout } from './places.ts';

/** The layout of a graph; undefined while it is being made. That of the graph before stays until then. */
export function useLayout(graph: DrawnGraph, name: LayoutName): Layout | undefined {
  const [made, setMade] = useState<Layout>();
  useEffect(() => {
    const stopping = new AbortController();
    layout(graph, name, stopping.signal).then(setMade, (thrown: unknown) => {
      if (!stopping.signal.aborted) throw thrown;
    });
    return () => stopping.abort();
  }, [graph, name]);
  return made;
}
