/** What a person marks and writes, and where it stands in other copies. */
export interface AnnotationRows {
  readonly annotation: {
    id: string;
    motivation: string;
    created_at: string;
    modified_at: string;
    imported_id?: string | null;
    other_properties?: string | null;
  };
  readonly annotation_target: {
    id: string;
    annotation_id: string;
    capture_id: string;
    start: number | null;
    end: number | null;
    exact: string;
    prefix: string;
    suffix: string;
    state: string;
    score: number;
    region?: string | null;
  };
  readonly annotation_tag: { id: string; annotation_id: string; tag_id: string };
  readonly placement: {
    id: string;
    target_id: string;
    capture_id: string;
    start: number | null;
    end: number | null;
    exact: string;
    state: string;
    score: number;
    decision: string;
    decided_at: string | null;
  };
  readonly link: {
    id: string;
    from_annotation_id: string;
    to_annotation_id: string;
    relation: string;
    label: string | null;
    reason: string | null;
    created_at: string;
  };
  readonly note: {
    id: string;
    annotation_id: string | null;
    document_id: string | null;
    title: string;
    lexical: string;
    text: string;
    created_at: string;
    modified_at: string;
    imported_id?: string | null;
    other_properties?: string | null;
    source_id?: string | null;
  };
  readonly note_citation: { id: string; note_id: string; annotation_id: string };
  readonly directness: {
    id: string;
    annotation_id: string;
    level: string;
    reason: string | null;
    via: string;
    judged_at: string;
    superseded_at: string | null;
  };
}
