import { z } from 'zod';

/** The tables that undo covers. In this order a row never comes before one it refers to. */
export const undoneTables = [
  'project',
  'source',
  'source_alias',
  'document',
  'capture',
  'document_part',
  'annotation',
  'annotation_target',
  'placement',
  'link',
  'tag',
  'document_tag',
  'collection',
  'collection_member',
  'annotation_tag',
  'note',
  'note_citation',
  'saved_search',
  'grade',
  'affiliation',
  'source_domain',
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
  'session_passage',
  'second_judgement',
  'resolution',
] as const;

/**
 * The tables that commits are told by: those that undo covers, the steps of undo themselves, the event log, checks of
 * originals, what is found in texts without anybody's doing, conclusions being written, where a person is in a session,
 * reports made of it, and runs of import.
 */
export const storeTable = z.enum([
  ...undoneTables,
  'step',
  'event',
  'integrity_check',
  'finding_set',
  'fingerprint_set',
  'conclusion_draft',
  'session_place',
  'session_report',
  'import_run',
]);
export type StoreTable = z.infer<typeof storeTable>;

/** What one commit, or several in a row, changed. */
export const storeChange = z.object({
  /** The tables with changed rows; null when that is not known: it may be all of them. */
  tables: z.array(storeTable).readonly().nullable(),
  /**
   * Ids of the annotations that were made, removed or changed, with their passages, tags, comments and places in other
   * copies; null when that is not known, or when they are so many that reading all of them again is simpler.
   */
  annotations: z.array(z.string()).readonly().nullable(),
});
export type StoreChange = Readonly<z.infer<typeof storeChange>>;

/** A change of unknown extent, such as one by another process. */
export const anyChange: StoreChange = { tables: null, annotations: null };

/** More annotations than this are not told one by one. */
export const mostToldAnnotations = 1_000;

/** Both changes as one. */
export function joinChanges(one: StoreChange, other: StoreChange): StoreChange {
  return {
    tables: union(one.tables, other.tables),
    annotations: atMost(mostToldAnnotations, union(one.annotations, other.annotations)),
  };
}

function union<Value>(one: readonly Value[] | null, other: readonly Value[] | null): readonly Value[] | null {
  return one === null || other === null ? null : [...new Set([...one, ...other])];
}

function atMost<Value>(most: number, values: readonly Value[] | null): readonly Value[] | null {
  return values === null || values.length > most ? null : values;
}
