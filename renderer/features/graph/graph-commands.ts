import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { showGraphAround, useGraph } from './graph-store.ts';

/** The source graph: going there, and limiting it to what one reads. */
export const graphCommands: readonly Command[] = [
  {
    id: 'go.graph',
    title: 'Source graph',
    words: 'network provenance origins citations picture',
    menu: 'Go',
    group: 'views',
    run: () => useWorkspace.setState({ view: 'graph' }),
  },
  {
    id: 'graph.aroundDocument',
    title: 'Show this document in the source graph',
    menu: 'Go',
    group: 'graph',
    isEnabled: () => useWorkspace.getState().activeDocument !== null,
    run: () => {
      const { activeDocument } = useWorkspace.getState();
      if (activeDocument !== null) showGraphAround('document', activeDocument);
    },
  },
  {
    id: 'graph.aroundSource',
    title: 'Show this source in the source graph',
    menu: 'Go',
    group: 'graph',
    isEnabled: () => useWorkspace.getState().activeSource !== null,
    run: () => {
      const { activeSource } = useWorkspace.getState();
      if (activeSource !== null) showGraphAround('source', activeSource);
    },
  },
  {
    id: 'graph.toggleList',
    title: () =>
      useGraph.getState().face === 'list' ? 'Draw the source graph' : 'List the source graph in words',
    menu: 'View',
    group: 'graph',
    isEnabled: () => useWorkspace.getState().view === 'graph',
    run: () => useGraph.setState(({ face }) => ({ face: face === 'list' ? 'drawing' : 'list' })),
  },
];
