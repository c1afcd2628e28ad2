import type { Disagreements, EvidenceMatrix } from '../../../shared/contract/claim-views.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { keptUntilWritten } from '../kept-until-written.ts';
import { readDisagreements } from './disagreements.ts';
import { readMatrix } from './matrix.ts';

/** So many answers are kept: what is shown is asked for again whenever one comes back to it. */
const mostKept = 4;

/** Claims beside each other: by what their evidence stands in, and by the values that it gives. */
export function createClaimViews(
  store: Store,
  onCapture: FindingsOnCapture,
): Pick<Handlers, 'claims.matrix' | 'claims.disagreements'> {
  const matrices = keptUntilWritten<EvidenceMatrix>(store, mostKept);
  const values = keptUntilWritten<Promise<Disagreements>>(store, mostKept);
  return {
    'claims.matrix': ({ by, question, claims, empty }) => {
      const request = { by, question, claims, empty };
      return matrices(JSON.stringify({ ...request, all: question === undefined }), () =>
        readMatrix(store.reader, request),
      );
    },
    'claims.disagreements': ({ question }) =>
      values(JSON.stringify(question), () => readDisagreements(store.reader, onCapture, question)),
  };
}
