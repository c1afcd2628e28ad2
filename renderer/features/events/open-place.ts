import type { EventPlace } from '../../../shared/contract/events.ts';
import { openClaim } from '../../stores/claims.ts';
import { openNote } from '../../stores/open-notes.ts';
import { openFromHere, readFromHere } from '../../stores/reading-from.ts';
import { showSource } from '../../stores/workspace.ts';
import { openSession } from '../sessions/index.ts';

/** Shows what an event leads to; Escape leads back from a text. */
export function openPlace({ kind, id }: EventPlace): void {
  switch (kind) {
    case 'document':
      openFromHere(id);
      break;
    case 'annotation':
      void readFromHere(id, null);
      break;
    case 'note':
      openNote(id);
      break;
    case 'source':
      showSource(id);
      break;
    case 'claim':
      openClaim(id);
      break;
    case 'session':
      openSession(id);
      break;
  }
}
