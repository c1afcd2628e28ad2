import type { Grade } from '../../../shared/model/source.ts';
import type { GraphEdge, GraphNode, ProvenanceGraph } from '../../../shared/model/provenance-graph.ts';
import { statusOfMention } from '../../../shared/model/mention.ts';
import { derivationWords } from '../../../shared/origins/step-words.ts';
import { gradeInForce } from '../../store/repositories/documents.ts';
import type { ProvenanceMentionRow, ProvenanceRows } from '../../store/repositories/provenance.ts';

/** The key of a node in the ends of edges. */
export function keyOfNode({ kind, id }: Pick<GraphNode, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** All documents, sources and mentions with what joins them; which edges are in a circle is not looked at. */
export function wholeGraph(rows: ProvenanceRows, grades: readonly Grade[]): ProvenanceGraph {
  const gradesOf = Map.groupBy(grades, ({ source }) => source);
  const gradeWords = (document: string, source: string | null) => {
    const grade = source === null ? null : gradeInForce(document, gradesOf.get(source) ?? []);
    return grade && `${grade.code} ${grade.words}`;
  };
  const nodes: GraphNode[] = [
    ...rows.documents.map(
      (row): GraphNode => ({
        kind: 'document',
        id: row.id,
        label: row.title,
        detail: row.publisher,
        date: row.published,
        document: row.id,
        grade: gradeWords(row.id, row.source),
      }),
    ),
    ...rows.sources.map(
      (row): GraphNode => ({
        kind: 'source',
        id: row.id,
        label: row.name,
        detail: row.kind,
        date: null,
        document: null,
        grade: gradeWords('', row.id),
      }),
    ),
    ...rows.mentions.map(
      (row): GraphNode => ({
        kind: 'mention',
        id: row.id,
        label: row.exact,
        detail: statusOf(row),
        date: row.date,
        document: row.document,
        grade: null,
      }),
    ),
  ];
  return { nodes, edges: edgesOf(rows) };
}

function edgesOf(rows: ProvenanceRows): GraphEdge[] {
  const plain = { mention: null, derivation: null, isInCycle: false };
  return [
    ...rows.documents.flatMap(({ id, source }): GraphEdge[] =>
      source === null
        ? []
        : [
            {
              ...plain,
              id: `published by:${id}`,
              kind: 'published by',
              from: `document:${id}`,
              to: `source:${source}`,
              words: 'comes from',
            },
          ],
    ),
    ...rows.mentions.flatMap((row) => edgesOfMention(row)),
    ...rows.derivations.map(
      (row): GraphEdge => ({
        ...plain,
        id: `derivation:${row.id}`,
        kind: 'derivation',
        from: `document:${row.document}`,
        to: row.toDocument === null ? `source:${row.toSource}` : `document:${row.toDocument}`,
        words: derivationWords(row.relation),
        derivation: row.id,
      }),
    ),
    ...rows.affiliations.map(
      (row): GraphEdge => ({
        ...plain,
        id: `affiliation:${row.id}`,
        kind: 'affiliation',
        from: `source:${row.source}`,
        to: `source:${row.to}`,
        words: row.relation,
      }),
    ),
  ];
}

function edgesOfMention({ id, document, exact, source, cited }: ProvenanceMentionRow): GraphEdge[] {
  const own = { mention: id, derivation: null, isInCycle: false };
  const from = `mention:${id}`;
  return [
    { ...own, id: `mentions:${id}`, kind: 'mentions', from: `document:${document}`, to: from, words: exact },
    ...(cited === null
      ? []
      : [
          {
            ...own,
            id: `cites:${id}`,
            kind: 'cites' as const,
            from,
            to: `document:${cited}`,
            words: 'cites this document',
          },
        ]),
    ...(source === null
      ? []
      : [
          {
            ...own,
            id: `names:${id}`,
            kind: 'names' as const,
            from,
            to: `source:${source}`,
            words: 'names this source',
          },
        ]),
  ];
}

function statusOf(row: ProvenanceMentionRow): string {
  return statusOfMention({
    source: row.source,
    cited: row.cited,
    citedTitle: row.citedTitle,
    citedUrl: row.citedUrl,
    searches: row.outcome === null ? [] : [{ outcome: row.outcome }],
  });
}
