/** Questions, claims and what is concluded of them. */
export interface ClaimRows {
  readonly question: {
    id: string;
    words: string;
    created_at: string;
  };
  readonly claim: {
    id: string;
    statement: string;
    asserts: string;
    speaker_id: string | null;
    said: string | null;
    said_words: string | null;
    event_date: string | null;
    event_words: string | null;
    event_place: string | null;
    question_id: string | null;
    parent_id: string | null;
    annotation_id: string | null;
    imported_id?: string | null;
    other_properties?: string | null;
    created_at: string;
    modified_at: string;
  };
  readonly claim_tag: {
    id: string;
    claim_id: string;
    tag_id: string;
  };
  readonly evidence: {
    id: string;
    claim_id: string;
    annotation_id: string;
    stance: string;
    credibility: number | null;
    is_credibility_judged: number;
    taken_as: string;
    value: string | null;
    reason: string | null;
    judged_at: string;
    superseded_at: string | null;
    withdrawal: string | null;
  };
  readonly conclusion: {
    id: string;
    claim_id: string;
    yardstick: string;
    likelihood: string | null;
    confidence: string | null;
    lexical: string;
    text: string;
    basis: string;
    concluded_at: string;
    superseded_at: string | null;
  };
  readonly observation: {
    id: string;
    claim_id: string | null;
    question_id: string | null;
    query: string;
    place: string | null;
    documents: string | null;
    searched: number;
    found: number;
    reason: string | null;
    observed: string;
    created_at: string;
  };
  readonly hypothesis: {
    id: string;
    question_id: string;
    words: string;
    created_at: string;
  };
  readonly hypothesis_item: {
    id: string;
    question_id: string;
    annotation_id: string;
    words: string | null;
    created_at: string;
  };
  readonly consistency: {
    id: string;
    hypothesis_id: string;
    item_id: string;
    mark: string;
    reason: string | null;
    marked_at: string;
    superseded_at: string | null;
  };
}
