import { type MentionCounts, mentionStatus } from '../../../shared/model/mention.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { listMentions } from '../../store/repositories/mentions.ts';
import { type SuggestionMark, suggestionMarks } from '../../store/repositories/suggestion-marks.ts';
import type { Store } from '../../store/store.ts';
import type { Finder } from '../findings/finder.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { nextTask } from '../next-task.ts';

interface CountParts {
  readonly store: Store;
  readonly finder: Finder;
  readonly onCapture: FindingsOnCapture;
}

/** "12 cited, 4 held, 3 not found" of documents. How many are suggested is counted again only where that may have changed. */
export function createMentionCounts({
  store,
  finder,
  onCapture,
}: CountParts): Pick<Handlers, 'mentions.counts'> {
  const counted = new Map<string, { readonly mark: string; readonly suggested: number }>();

  async function countSuggested({ capture, mark }: SuggestionMark): Promise<number | null> {
    if (mark === null) return null;
    const known = counted.get(capture);
    if (known?.mark === mark) return known.suggested;
    const { findings } = await onCapture.list(capture);
    const suggested = findings.filter(
      ({ state, finding }) => state === 'suggested' && finding.kind === 'mention',
    ).length;
    counted.set(capture, { mark, suggested });
    await nextTask();
    return suggested;
  }

  return {
    'mentions.counts': async ({ documents }) => {
      const { version } = await finder.extractors();
      const mentions = Map.groupBy(listMentions(store.reader), ({ document }) => document);
      const counts: MentionCounts[] = [];
      for (const newest of suggestionMarks(store.reader, version, documents)) {
        const { document } = newest;
        const own = mentions.get(document) ?? [];
        const suggested = await countSuggested(newest);
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
