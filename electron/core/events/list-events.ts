import type { OutputOf, ParsedInputOf } from '../../../shared/contract.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import {
  countEvents,
  type EventFilter,
  listEvents,
  partsOfSubject,
  someEvents,
} from '../../store/repositories/events.ts';
import type { Store } from '../../store/store.ts';
import { keptUntilWritten } from '../kept-until-written.ts';
import { createPresenter } from './present-event.ts';

const newest = Number.MAX_SAFE_INTEGER;

/** The log, filtered and paged. */
export function createEventList(
  store: Store,
): (asked: ParsedInputOf<'events.list'>) => OutputOf<'events.list'> {
  const { reader } = store;
  const withWords = keptUntilWritten<readonly number[]>(store, 4);

  /** Numbers of all that have every one of these words in what is shown of them. */
  function numbersWith(words: readonly string[], filter: EventFilter): readonly number[] {
    return withWords(JSON.stringify([words, filter]), () => {
      const present = createPresenter(reader);
      return listEvents(reader, filter, { before: newest, limit: -1 })
        .filter((row) => {
          const { label, words: sentence, who, hash } = present(row);
          const shown = foldedOnly(`${sentence} ${label} ${who ?? ''} ${hash}`);
          return words.every((word) => shown.includes(word));
        })
        .map(({ number }) => number);
    });
  }

  return ({ subject, about, words, before = newest, limit }) => {
    const filter = {
      subjects: subject === undefined ? null : partsOfSubject(reader, subject),
      about: about ?? null,
    };
    const wanted = foldedOnly(words ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
    const present = createPresenter(reader);
    if (wanted.length === 0) {
      return {
        events: listEvents(reader, filter, { before, limit }).map(present),
        total: countEvents(reader, filter),
      };
    }
    const numbers = numbersWith(wanted, filter);
    const page = numbers.filter((number) => number < before).slice(0, limit);
    return { events: someEvents(reader, page).map(present), total: numbers.length };
  };
}
