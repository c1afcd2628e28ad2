import { undoneTables } from '../../shared/contract/store-change.ts';

/**
 * The rows of the tables that undo covers, named as in the schema; `number` is the store's own affair. A column that may
 * be left out is null then.
 */
export interface Rows {
  readonly project: {
    id: string;
    title: string;
    created_at: string;
    reliability_scale?: string | null;
    yardstick?: string | null;
    analyst?: string | null;
  };
  readonly source: {
    id: string;
    name: string;
    kind: string;
    interest: string | null;
    interest_reason: string | null;
    created_at: string;
  };
  readonly source_alias: { id: string; source_id: string; name: string };
  readonly document: {
    id: string;
    source_id: string | null;
    title: string;
    author: string | null;
    publisher: string | null;
    published: string | null;
    url: string | null;
    place: string | null;
    language: string | null;
    direction: string | null;
    readings: string;
    created_at: string;
    csl?: string | null;
    imported_id?: string | null;
  };
  readonly capture: {
    id: string;
    document_id: string;
    extraction: number;
    file_name: string | null;
    captured_at: string;
    url?: string | null;
    readings?: string | null;
    origin?: string | null;
    embedded?: string | null;
    recognition?: string | null;
  };
  readonly document_part: {
    id: string;
    whole_id: string;
    part_id: string;
    relation: string;
    position: number;
    label: string;
  };
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
  readonly tag: {
    id: string;
    name: string;
    definition: string;
    parent_id: string | null;
    colour: string;
    pattern: string;
    letter: string;
    created_at: string;
    digit?: number | null;
    imported_id?: string | null;
  };
  readonly document_tag: { id: string; document_id: string; tag_id: string };
  readonly collection: {
    id: string;
    name: string;
    parent_id: string | null;
    description: string;
    imported_id: string | null;
    created_at: string;
  };
  readonly collection_member: {
    id: string;
    collection_id: string;
    document_id: string | null;
    tag_id: string | null;
  };
  readonly annotation_tag: { id: string; annotation_id: string; tag_id: string };
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
  readonly saved_search: { id: string; name: string; query: string; view: string; created_at: string };
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
  readonly source_domain: { id: string; source_id: string; domain: string };
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
  readonly directness: {
    id: string;
    annotation_id: string;
    level: string;
    reason: string | null;
    via: string;
    judged_at: string;
    superseded_at: string | null;
  };
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

export type TableName = keyof Rows;

/** In this order a row never comes before one it refers to. */
export const tableNames: readonly TableName[] = undoneTables;

/** Tables of which every change, undo included, goes into the event log: judgements, and what they are about. */
export const loggedTables: ReadonlySet<TableName> = new Set([
  'project',
  'document',
  'capture',
  'source',
  'source_alias',
  'grade',
  'affiliation',
  'topic_interest',
  'opinion',
  'distinct_sources',
  'directness',
  'accepted_finding',
  'rejected_finding',
  'mention',
  'mention_search',
  'fidelity',
  'derivation',
  'rejected_derivation',
  'question',
  'claim',
  'claim_tag',
  'evidence',
  'conclusion',
  'observation',
  'hypothesis',
  'hypothesis_item',
  'consistency',
  'session',
  'session_item',
  'second_judgement',
  'resolution',
]);

/** Tables of which the event log tells that rows were removed, and that undo brought them back. */
export const loggedRemovals: ReadonlySet<TableName> = new Set(['annotation', 'note', 'tag']);
