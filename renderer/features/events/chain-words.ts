import type { OutputOf } from '../../../shared/contract.ts';

/** What a check of the chain found, sentences behind its state and a colon. */
export function chainWords({ events, broken }: OutputOf<'events.check'>): string {
  if (broken !== null) {
    const before =
      events === 0
        ? ''
        : ` Up to event ${events.toLocaleString('en')} every one follows on from the one before.`;
    return `Event ${broken.number.toLocaleString('en')} ${broken.words}.${before}`;
  }
  return `${events.toLocaleString('en')} of ${events.toLocaleString('en')} events follow on from the one before.`;
}
