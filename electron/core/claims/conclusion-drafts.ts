import type { Handlers } from '../../../shared/rpc/server.ts';
import { findClaim } from '../../store/repositories/claims.ts';
import {
  dropConclusionDraft,
  findConclusionDraft,
  keepConclusionDraft,
} from '../../store/repositories/conclusion-drafts.ts';
import { getProject } from '../../store/repositories/project.ts';
import type { Store } from '../../store/store.ts';
import { confidenceWarnings } from './confidence-warnings.ts';
import { weighedEvidence } from './weighed-evidence.ts';
import { known } from '../known.ts';

type DraftHandlers = Pick<Handlers, 'conclusions.draft' | 'conclusions.preview' | 'conclusions.keepDraft'>;

/** What is being written about claims. It is no judgement: it stands outside undo and the event log, but is on disk when it is answered. */
export function createConclusionDrafts({ reader, unitOfWork, now }: Store): DraftHandlers {
  return {
    'conclusions.draft': ({ claim }) => findConclusionDraft(reader, claim),

    'conclusions.preview': ({ claim, likelihood, confidence }) => {
      known(findClaim(reader, claim), 'claim');
      const { yardstick } = getProject(reader);
      return confidenceWarnings(
        reader,
        { conclusion: { yardstick, likelihood, confidence } },
        weighedEvidence(reader, claim),
      );
    },

    'conclusions.keepDraft': ({ claim, draft }) => {
      if (draft !== null) known(findClaim(reader, claim), 'claim');
      unitOfWork.aside((database) => {
        if (draft === null) dropConclusionDraft(database, claim);
        else keepConclusionDraft(database, claim, { draft, savedAt: now() });
      });
      return {};
    },
  };
}
