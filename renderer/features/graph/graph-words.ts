import type { GraphEdge, GraphNode } from '../../../shared/model/provenance-graph.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DrawnEdge, DrawnGraph } from './drawn-graph.ts';

/** What a kind of edge is called where it can be switched on and off. */
export const edgeKindWords: Readonly<Record<GraphEdge['kind'], string>> = {
  'published by': 'published by',
  cites: 'cites a held document',
  names: 'names a source',
  mentions: 'has a mention',
  derivation: 'derived from',
  affiliation: 'belongs to',
};

const nodeKindWords: Readonly<Record<GraphNode['kind'], string>> = {
  document: 'Document',
  source: 'Source',
  mention: 'Mention',
};

/** A node in one line, for lists and screen readers: "Document, Courier report, The Daily Courier, 9 March 1998". */
export function nodeWords({ kind, label, detail, date, grade }: GraphNode): string {
  return (
    [nodeKindWords[kind], label, detail, date && formatEdtf(date), grade && `grade ${grade}`]
      .filter((words) => words !== null && words !== '')
      // Each piece runs in its own direction.
      .map((words) => `\u2068${words}\u2069`)
      .join(', ')
  );
}

/** An edge in one line: "Courier report – names (HRW Dec 1997) – Human Rights Watch". */
export function edgeWords({ nodes }: DrawnGraph, { from, to, label, isInCycle }: DrawnEdge): string {
  const name = (key: string) => nodes.get(key)?.label ?? key;
  return `${name(from)} – ${label} – ${name(to)}${isInCycle ? ' (part of a circle)' : ''}`;
}
