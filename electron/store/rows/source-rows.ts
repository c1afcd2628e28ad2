/** Sources and what is known and held of them. */
export interface SourceRows {
  readonly source: {
    id: string;
    name: string;
    kind: string;
    interest: string | null;
    interest_reason: string | null;
    created_at: string;
  };
  readonly source_alias: { id: string; source_id: string; name: string };
  readonly source_domain: { id: string; source_id: string; domain: string };
  readonly affiliation: {
    id: string;
    source_id: string;
    to_source_id: string;
    relation: string;
    since: string | null;
    until: string | null;
    reason: string | null;
    created_at: string;
  };
  readonly grade: {
    id: string;
    source_id: string;
    scale: string;
    code: string | null;
    topic: string | null;
    document_id: string | null;
    annotation_id: string | null;
    reason: string | null;
    graded_at: string;
    superseded_at: string | null;
    period?: string | null;
  };
  readonly topic_interest: {
    id: string;
    source_id: string;
    topic: string;
    interest: string;
    reason: string | null;
    created_at: string;
  };
  readonly opinion: {
    id: string;
    source_id: string;
    held_by: string;
    words: string;
    url: string | null;
    dated: string | null;
    created_at: string;
  };
  readonly distinct_sources: {
    id: string;
    source_id: string;
    other_source_id: string | null;
    other_name: string | null;
    reason: string | null;
    created_at: string;
  };
}
