import type { Handlers } from '../../../shared/rpc/server.ts';

type WordingHandlers = Pick<
  Handlers,
  'derivations.compareTexts' | 'derivations.suggestions' | 'derivations.sharedWording'
>;

/** Which documents share wording. */
export function createSharedWording(): WordingHandlers {
  return {
    'derivations.compareTexts': () => ({ compared: 0, pairs: 0 }),
    'derivations.suggestions': () => ({ isCompared: false, suggestions: [] }),
    'derivations.sharedWording': () => [],
  };
}
