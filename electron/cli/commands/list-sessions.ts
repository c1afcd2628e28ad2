import type { Core } from '../../core/create-core.ts';
import type { Listing, Row } from './listing.ts';

/** `assay list sessions`: each with how far it has come. */
export async function listSessions(core: Core): Promise<Listing> {
  const sessions = await core.call('sessions.list', {});
  return {
    columns: ['id', 'judged', 'set aside', 'items', 'closed', 'title'],
    rows: sessions.map(({ id, title, question, counts, closedAt }): Row => {
      const { items, judged, setAside } = counts;
      return {
        record: { id, title, question: question?.words ?? null, items, judged, setAside, closedAt },
        cells: [id, judged, setAside, items, closedAt?.slice(0, 10) ?? null, title],
      };
    }),
  };
}
