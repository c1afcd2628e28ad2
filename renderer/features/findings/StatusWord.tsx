import type { MentionStatus } from '../../../shared/model/mention.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import type { FoundItem } from './found-items.ts';

const tones: Readonly<Record<MentionStatus, 'calm' | 'pause'>> = {
  unresolved: 'calm',
  'source identified': 'calm',
  'document identified': 'calm',
  held: 'calm',
  'not found': 'pause',
  unobtainable: 'pause',
};

/** How far a mention was followed, as a word; of all else, whether it is only suggested. */
export function StatusWord({ item: { mention, state } }: { readonly item: FoundItem }) {
  if (mention === null) return <StateWord>{state}</StateWord>;
  return <StateWord tone={tones[mention.status]}>{mention.status}</StateWord>;
}
