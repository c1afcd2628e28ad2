import type { TableName } from './rows.ts';

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
