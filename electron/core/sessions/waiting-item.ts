import type { Rows } from '../../store/rows.ts';

type SessionItemRow = Rows['session_item'];

/** What tells an item of a queue from others. */
type QueuedItem = Pick<SessionItemRow, 'id' | 'session_id' | 'position' | 'claim_id' | 'document_id'>;

/** The row of an item on which nothing has been done. */
export function waitingItem({ id, session_id, position, claim_id, document_id }: QueuedItem): SessionItemRow {
  return {
    id,
    session_id,
    position,
    claim_id,
    document_id,
    state: 'waiting',
    stance: null,
    reason: null,
    steps: '[]',
    decided_at: null,
  };
}
