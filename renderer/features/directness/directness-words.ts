import type { DirectnessLevel, ReportedVia } from '../../../shared/model/directness.ts';
import type { RadioOption } from '../../ui/RadioGroup.tsx';

/** The levels of directness with what each means. */
export const levelOptions: readonly RadioOption<DirectnessLevel>[] = [
  {
    value: 'first hand',
    label: 'First hand',
    detail: 'It says what its author saw, heard or did, or is itself what it speaks of: a record, an order.',
  },
  { value: 'second hand', label: 'Second hand', detail: 'It passes on what somebody else said or wrote.' },
  { value: 'unknown', label: 'Unknown', detail: 'The text does not say how it knows.' },
];

/** A chain with a key for each of its links; the same link may stand in it twice. */
export function keyedChain(
  via: readonly ReportedVia[],
): readonly { readonly key: string; readonly link: ReportedVia }[] {
  return via.map((link, index) => ({ key: `${index} ${link.words}`, link }));
}
