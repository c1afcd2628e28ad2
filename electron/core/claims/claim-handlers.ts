import type { Store } from '../../store/store.ts';
import { createClaims } from './claims.ts';
import { createConclusions } from './conclusions.ts';
import { createEvidence } from './evidence.ts';
import type { FoundOnCapture } from './found-values.ts';
import { createObservations } from './observations.ts';
import { createQuestions } from './questions.ts';

/** Questions, claims, their evidence, what is concluded, and what was sought and not found. */
export function createClaimHandlers(store: Store, found: FoundOnCapture) {
  return {
    ...createQuestions(store),
    ...createClaims(store, found),
    ...createEvidence(store, found),
    ...createConclusions(store),
    ...createObservations(store),
  };
}
