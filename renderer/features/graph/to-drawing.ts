import type { Drawing } from '../../../shared/model/drawing.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DrawnGraph } from './drawn-graph.ts';
import { edgeKindWords, edgeWords } from './graph-words.ts';
import type { Layout } from './places.ts';
import { linesOf, lookOfEdge } from './lines.ts';
import { sizeOf } from './node-size.ts';

const nodeLooks = { document: 'solid', source: 'round', mention: 'dashed' } as const;

/** The graph as a picture that can be written to a file. */
export function toDrawing(graph: DrawnGraph, layout: Layout, title: string): Drawing {
  const lines = linesOf(graph, layout);
  return {
    title,
    boxes: [...graph.nodes].flatMap(([key, node]) => {
      const at = layout.get(key);
      if (at === undefined) return [];
      const { width, height } = sizeOf(node);
      const date = node.date === null ? null : formatEdtf(node.date);
      return [
        {
          x: at.x - width / 2,
          y: at.y - height / 2,
          width,
          height,
          look: nodeLooks[node.kind],
          title: short(node.label),
          detail: short([node.detail, date].filter(Boolean).join(' · ')),
          badge: node.grade?.split(' ')[0]?.slice(0, 4) ?? '',
        },
      ];
    }),
    lines: graph.edges.flatMap((edge) => {
      const line = lines.get(edge.id);
      return line === undefined
        ? []
        : [
            {
              ...line,
              look: lookOfEdge(edge.kind),
              isMarked: edge.isInCycle,
              label: short(edgeWords(graph, edge)),
            },
          ];
    }),
    legend: [
      ...new Set(graph.edges.map(({ kind }) => `${lookWords[lookOfEdge(kind)]}: ${edgeKindWords[kind]}`)),
    ],
  };
}

const lookWords = {
  plain: 'Thin line',
  strong: 'Thick line',
  dashed: 'Dashed line',
  dotted: 'Dotted line',
} as const;

function short(words: string): string {
  return words.length <= 2_000 ? words : `${words.slice(0, 1_999).toWellFormed()}…`;
}
