/** Sessions, what was decided in them, and what a second person judged. */
export interface SessionRows {
  readonly session: {
    id: string;
    title: string;
    question_id: string | null;
    scope: string;
    method: string | null;
    lexical: string;
    text: string;
    created_at: string;
    closed_at: string | null;
    first_project?: string | null;
  };
  readonly session_item: {
    id: string;
    session_id: string;
    position: number;
    claim_id: string | null;
    document_id: string | null;
    state: string;
    stance: string | null;
    reason: string | null;
    steps: string;
    decided_at: string | null;
  };
  readonly session_passage: {
    id: string;
    item_id: string;
    annotation_id: string;
  };
  readonly second_judgement: {
    id: string;
    session_id: string;
    analyst: string | null;
    claim_id: string | null;
    document_id: string | null;
    annotation_id: string | null;
    judged: string;
    reason: string | null;
    first: string | null;
    judged_at: string;
    brought_at: string;
  };
  readonly resolution: {
    id: string;
    second_judgement_id: string;
    outcome: string;
    reason: string;
    resolved_at: string;
  };
}
