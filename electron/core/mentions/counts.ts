import { type MentionCounts, mentionStatus } from '../../../shared/model/mention.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { listMentions } from '../../store/repositories/mentions.ts';
import { newestCaptureIds } from '../../store/repositories/newest-captures.ts';
import type { Store } from '../../store/store.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';

/** "12 cited, 4 held, 3 not found" of documents. */
export function createMentionCounts(
  { reader }: Store,
  onCapture: FindingsOnCapture,
): Pick<Handlers, 'mentions.counts'> {
  return {
    'mentions.counts': async ({ documents }) => {
      const mentions = Map.groupBy(listMentions(reader), ({ document }) => document);
      const counts: MentionCounts[] = [];
      for (const { document, capture } of newestCaptureIds(reader, documents)) {
        const own = mentions.get(document) ?? [];
        const { isFound, findings } = await onCapture.list(capture);
        const suggested = isFound
          ? findings.filter(({ state, finding }) => state === 'suggested' && finding.kind === 'mention')
              .length
          : null;
        if (own.length === 0 && (suggested ?? 0) === 0) continue;
        counts.push({ document, cited: own.length, byStatus: countByStatus(own), suggested });
      }
      return counts;
    },
  };
}

/** How many there are of each status, 0 included. */
function countByStatus(
  mentions: readonly { readonly status: keyof MentionCounts['byStatus'] }[],
): MentionCounts['byStatus'] {
  const counts = Object.fromEntries(mentionStatus.options.map((status) => [status, 0]));
  for (const { status } of mentions) counts[status] = (counts[status] ?? 0) + 1;
  // Made of all statuses just above.
  return counts as MentionCounts['byStatus'];
}
