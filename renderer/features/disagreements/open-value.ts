import type { GivenValue } from '../../../shared/contract/claim-views.ts';
import { readFromHere } from '../../stores/reading-from.ts';
import { useDisagreements } from './disagreements-store.ts';

/** Shows the words that give a value, from where a way leads back. */
export function openValue({ annotation, target, document }: GivenValue): void {
  useDisagreements.setState({ selected: target });
  void readFromHere(annotation, document.id);
}
