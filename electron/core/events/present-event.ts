import type { LoggedEvent } from '../../../shared/contract/events.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import type { EventRow } from '../../store/events.ts';
import { readPayload } from './payload.ts';

/** Gives what makes events readable; what things are called is read once for all of them. */
export function createPresenter(_database: ReadonlyDatabase): (row: EventRow) => LoggedEvent {
  return ({ number, at, type, subject_id: subject, payload, hash }) => {
    const { cause, who } = readPayload(payload);
    return {
      number,
      at,
      type,
      subject,
      label: '',
      words: type.replace('.', ' '),
      who,
      cause,
      place: null,
      hash,
    };
  };
}
