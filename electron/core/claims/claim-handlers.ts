import type { Store } from '../../store/store.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { createClaims } from './claims.ts';
import { createConclusions } from './conclusions.ts';
import { createEvidence } from './evidence.ts';
import { createObservations } from './observations.ts';
import { createQuestions } from './questions.ts';

/** Questions, claims, their evidence, what is concluded, and what was sought and not found. */
export function createClaimHandlers(store: Store, onCapture: FindingsOnCapture) {
  return {
    ...createQuestions(store),
    ...createClaims(store, onCapture),
    ...createEvidence(store, onCapture),
    ...createConclusions(store),
    ...createObservations(store),
  };
}
