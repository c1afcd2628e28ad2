import type { Disagreements, EvidenceMatrix } from '../../../shared/contract/claim-views.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { getProject } from '../../store/repositories/project.ts';
import { findQuestion } from '../../store/repositories/questions.ts';
import type { Store } from '../../store/store.ts';
import type { FoundOnCapture } from '../claims/found-values.ts';
import type { Host } from '../host.ts';
import { keptUntilWritten } from '../kept-until-written.ts';
import { readDisagreements } from './disagreements.ts';
import { createViewExport } from './export-views.ts';
import { readMatrix } from './matrix.ts';

/** So many answers are kept: what is shown is asked for again whenever one comes back to it. */
const mostKept = 4;

type ClaimViewHandlers = Pick<
  Handlers,
  'claims.matrix' | 'claims.disagreements' | 'claims.exportMatrix' | 'claims.exportDisagreements'
>;

/** Claims beside each other: by what their evidence stands in, and by the values that it gives. */
export function createClaimViews(store: Store, onCapture: FoundOnCapture, host: Host): ClaimViewHandlers {
  const { reader } = store;
  const matrices = keptUntilWritten<EvidenceMatrix>(store, mostKept);
  const values = keptUntilWritten<Promise<Disagreements>>(store, mostKept);
  const disagreements = (question: string | null) =>
    values(JSON.stringify(question), () => readDisagreements(reader, onCapture, question));
  return {
    'claims.matrix': ({ by, question, claims, empty }) => {
      const request = { by, question, claims, empty };
      return matrices(JSON.stringify({ ...request, all: question === undefined }), () =>
        readMatrix(reader, request),
      );
    },
    'claims.disagreements': ({ question }) => disagreements(question),
    ...createViewExport(host, {
      store,
      projectTitle: () => getProject(reader).title,
      questionWords: (question) =>
        question === null ? null : (findQuestion(reader, question)?.words ?? null),
      disagreements,
    }),
  };
}
