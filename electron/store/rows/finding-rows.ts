/** Accepted and rejected findings, who is cited, and what goes back to what. */
export interface FindingRows {
  readonly accepted_finding: {
    id: string;
    kind: string;
    capture_id: string;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
    value: string;
    source_id: string | null;
    accepted_at: string;
  };
  readonly rejected_finding: {
    id: string;
    kind: string;
    scope: string;
    document_id: string | null;
    exact: string;
    prefix: string;
    suffix: string;
    reason: string | null;
    rejected_at: string;
  };
  readonly mention: {
    id: string;
    capture_id: string;
    start: number;
    end: number;
    exact: string;
    prefix: string;
    suffix: string;
    scope_start: number | null;
    scope_end: number | null;
    form: string;
    name: string;
    is_anonymous: number;
    use: string;
    date: string | null;
    date_words: string | null;
    source_id: string | null;
    cited_title: string | null;
    cited_url: string | null;
    document_id: string | null;
    created_at: string;
  };
  readonly mention_search: {
    id: string;
    mention_id: string;
    outcome: string;
    place: string;
    searched: string;
    reason: string | null;
    created_at: string;
  };
  readonly fidelity: {
    id: string;
    mention_id: string;
    answer: string;
    reason: string | null;
    capture_id: string | null;
    start: number | null;
    end: number | null;
    exact: string | null;
    judged_at: string;
    superseded_at: string | null;
  };
  readonly derivation: {
    id: string;
    document_id: string;
    to_document_id: string | null;
    to_source_id: string | null;
    relation: string;
    reason: string | null;
    capture_id: string | null;
    start: number | null;
    end: number | null;
    exact: string | null;
    to_capture_id: string | null;
    to_start: number | null;
    to_end: number | null;
    to_exact: string | null;
    created_at: string;
  };
  readonly rejected_derivation: {
    id: string;
    document_id: string;
    other_document_id: string;
    reason: string | null;
    rejected_at: string;
  };
}
