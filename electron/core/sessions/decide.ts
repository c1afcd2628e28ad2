import type { SessionItem } from '../../../shared/model/checking-session.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findSession, findSessionItem } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';

type DecideHandlers = Pick<Handlers, 'sessions.decide' | 'sessions.takeStep'>;

/** Deciding on the items of a queue, and the steps of the method that lead there. */
export function createDecide({ reader, unitOfWork, now }: Store): DecideHandlers {
  const get = (id: string): SessionItem => known(findSessionItem(reader, id), 'item');
  return {
    'sessions.decide': ({ item: id, state, stance: given, reason }) => {
      const item = get(id);
      const stance = state === 'judged' ? given : null;
      if (state === 'judged') checkJudged(item, stance);
      unitOfWork.run({ label: labels[state] }, (write) => {
        const values = { state, stance, reason };
        const isSame = item.state === state && item.stance === stance && (item.reason ?? null) === reason;
        if (isSame) return;
        write.update('session_item', id, { ...values, decided_at: state === 'waiting' ? null : now() });
      });
      return get(id);
    },

    'sessions.takeStep': ({ item: id, step, words }) => {
      const item = get(id);
      const { method } = known(findSession(reader, item.session), 'session');
      const others = item.steps.filter((taken) => taken.step !== step);
      const before = item.steps.find((taken) => taken.step === step);
      if (words === null) {
        if (before === undefined) return item;
        unitOfWork.run({ label: 'take back a step of the method' }, (write) => {
          write.update('session_item', id, { steps: JSON.stringify(others) });
        });
        return get(id);
      }
      if (!method?.steps.some((each) => each.id === step)) {
        throw new AssayError('not_found', 'This step is not in the method of the session any more.');
      }
      if (before?.words === words) return item;
      const steps = [...others, { step, words, at: now() }];
      unitOfWork.run({ label: 'take a step of the method' }, (write) => {
        write.update('session_item', id, { steps: JSON.stringify(steps) });
      });
      return get(id);
    },
  };
}

const labels = { judged: 'judge', 'set aside': 'set aside', waiting: 'put back in the queue' } as const;

function checkJudged(item: SessionItem, stance: SessionItem['stance']): void {
  if (item.claim !== null && item.likelihoodWords === null) {
    throw new AssayError(
      'conflict',
      'This claim has no conclusion yet. Conclude about it first, or set it aside.',
    );
  }
  if (item.document !== null && stance === null) {
    throw new AssayError(
      'conflict',
      'Say first what this document is to the question of the session, or set it aside.',
    );
  }
}
