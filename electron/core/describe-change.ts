import {
  mostToldAnnotations,
  type StoreChange,
  type StoreTable,
} from '../../shared/contract/store-change.ts';
import type { ReadonlyDatabase } from '../store/database.ts';
import { annotationsOfTargets } from '../store/repositories/annotations.ts';
import type { Change } from '../store/step-log.ts';

/** Says what a commit changed, from the rows it recorded; the event log, and with rows a step of undo, are always among it. */
export function describeChange(reader: ReadonlyDatabase, changes: readonly Change[]): StoreChange {
  const tables = new Set<StoreTable>(changes.length === 0 ? ['event'] : ['step', 'event']);
  const annotations = new Set<string>();
  const targets = new Set<string>();
  for (const { table, before, after } of changes) {
    tables.add(table);
    if (annotations.size + targets.size > mostToldAnnotations) continue;
    for (const row of [before, after]) {
      if (row === null) continue;
      if (table === 'annotation') annotations.add(String(row['id']));
      else if (table === 'placement') targets.add(String(row['target_id']));
      else if (hangsOnAnnotation.has(table) && row['annotation_id'] !== null) {
        annotations.add(String(row['annotation_id']));
      }
    }
  }
  // A passage that is gone by now was removed in a commit that tells of its annotation.
  if (targets.size > 0 && annotations.size + targets.size <= mostToldAnnotations) {
    for (const annotation of annotationsOfTargets(reader, [...targets])) annotations.add(annotation);
  }
  const isTold = annotations.size + targets.size <= mostToldAnnotations;
  return { tables: [...tables], annotations: isTold ? [...annotations] : null };
}

/** Tables whose `annotation_id` names the annotation that a row is part of. */
const hangsOnAnnotation: ReadonlySet<StoreTable> = new Set(['annotation_target', 'annotation_tag', 'note']);
