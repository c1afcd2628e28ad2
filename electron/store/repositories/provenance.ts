import type { DerivationRelation } from '../../../shared/model/derivation.ts';
import type { SearchOutcome } from '../../../shared/model/mention.ts';
import type { AffiliationRelation, SourceKind } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** Everything that the source graph is drawn from, in the order it was recorded. */
export interface ProvenanceRows {
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly source: string | null;
  }[];
  readonly sources: readonly { readonly id: string; readonly name: string; readonly kind: SourceKind }[];
  readonly mentions: readonly ProvenanceMentionRow[];
  readonly derivations: readonly {
    readonly id: string;
    readonly document: string;
    readonly toDocument: string | null;
    readonly toSource: string | null;
    readonly relation: DerivationRelation;
  }[];
  readonly affiliations: readonly {
    readonly id: string;
    readonly source: string;
    readonly to: string;
    readonly relation: AffiliationRelation;
  }[];
}

export interface ProvenanceMentionRow {
  readonly id: string;
  readonly document: string;
  readonly exact: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly cited: string | null;
  readonly citedTitle: string | null;
  readonly citedUrl: string | null;
  /** Of the newest search. */
  readonly outcome: SearchOutcome | null;
}

/** All that the source graph is drawn from. */
export function provenanceRows(database: ReadonlyDatabase): ProvenanceRows {
  const all = <Row>(sql: string) => statement<Row>(database, sql).all();
  return {
    documents: all(
      'SELECT id, title, publisher, published, source_id AS source FROM document ORDER BY number',
    ),
    sources: all('SELECT id, name, kind FROM source ORDER BY number'),
    mentions: all(
      `SELECT mention.id, capture.document_id AS document, mention.exact, mention.date,
         mention.source_id AS source, mention.document_id AS cited, mention.cited_title AS citedTitle,
         mention.cited_url AS citedUrl,
         (SELECT outcome FROM mention_search WHERE mention_id = mention.id ORDER BY number DESC LIMIT 1) AS outcome
       FROM mention JOIN capture ON capture.id = mention.capture_id ORDER BY mention.number`,
    ),
    derivations: all(
      `SELECT id, document_id AS document, to_document_id AS toDocument, to_source_id AS toSource, relation
       FROM derivation ORDER BY number`,
    ),
    affiliations: all(
      'SELECT id, source_id AS source, to_source_id AS "to", relation FROM affiliation ORDER BY number',
    ),
  };
}
