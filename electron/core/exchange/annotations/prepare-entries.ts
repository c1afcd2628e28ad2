import { finishInTurns } from '../../../../shared/anchoring/slices.ts';
import type { AnnotationRecord, CommentRecord } from '../../../importers/annotations/annotation-record.ts';
import { turnsOf } from '../../captures/text-indexes.ts';
import { commentOf, type KeptText } from './comment-of.ts';
import type { PlannedEntry } from './plan.ts';

/** What is to be written, with the comments read ahead. */
export interface PreparedEntries {
  readonly entries: readonly PlannedEntry[];
  readonly comments: ReadonlyMap<AnnotationRecord, KeptText | null>;
}

/** Reads the comments of what is to be written, in turns with other work: Markdown takes its time. */
export async function prepareEntries(
  entries: readonly PlannedEntry[],
  signal: AbortSignal,
): Promise<PreparedEntries> {
  const comments = new Map<AnnotationRecord, KeptText | null>();
  const reading = (function* () {
    for (const entry of entries) {
      if (entry.type !== 'annotation' && entry.type !== 'note') continue;
      const { record } = entry;
      comments.set(record, commentOf(entry.type === 'note' ? noteBodies(record) : record.comments));
      yield;
    }
  })();
  await finishInTurns(reading, turnsOf(signal));
  signal.throwIfAborted();
  return { entries, comments };
}

/** A note has no tags: they stand in its words. */
function noteBodies({ comments, tags }: AnnotationRecord): readonly CommentRecord[] {
  if (tags.length === 0) return comments;
  return [...comments, { value: `Tags: ${tags.join(', ')}`, format: 'text/plain', lexical: null }];
}
