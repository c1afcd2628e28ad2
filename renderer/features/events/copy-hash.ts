import type { LoggedEvent } from '../../../shared/contract/events.ts';
import { announce } from '../../ui/announce.ts';
import { copyText } from '../../ui/copy-text.ts';

/** Puts the whole hash of an event on the clipboard. */
export function copyHash({ number, hash }: Pick<LoggedEvent, 'number' | 'hash'>): void {
  if (copyText(hash)) announce(`Copied the hash of event ${number}.`);
}

/** The event whose row has the focus; null where none has. */
export function focusedEvent(): Pick<LoggedEvent, 'number' | 'hash'> | null {
  const row = document.activeElement;
  if (!(row instanceof HTMLElement)) return null;
  const { event, hash } = row.dataset;
  return event === undefined || hash === undefined ? null : { number: Number(event), hash };
}
