import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { JudgedValues } from '../../../shared/model/checking-session.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { evidenceInForce } from '../../store/repositories/evidence.ts';
import { getProject } from '../../store/repositories/project.ts';
import { findSecondJudgement, type SecondJudgement } from '../../store/repositories/second-judgements.ts';
import { findItemOf } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { insertConclusion, insertEvidence } from '../claims/write-judgement.ts';
import { known } from '../known.ts';
import { storedAs } from '../citations/live-citations.ts';
import { judgedNow } from './second-judgements.ts';

/** Settling what two people judged differently: what is chosen is the judgement in force from then on. */
export function createResolve(store: Store): Pick<Handlers, 'sessions.resolve'> {
  const { reader, unitOfWork, now, newId } = store;
  return {
    'sessions.resolve': ({ judgement: id, outcome, values: other, reason }) => {
      const judgement = known(findSecondJudgement(reader, id), 'judgement');
      const values = chosenValues(judgement, outcome, other);
      const put = putInForce(store, judgement, values);
      unitOfWork.run({ label: 'resolve disagreement' }, (write) => {
        write.insert('resolution', {
          id: newId(),
          second_judgement_id: id,
          outcome,
          reason,
          resolved_at: now(),
        });
        put(write, reason);
      });
      return {};
    },
  };
}

function chosenValues(
  { first, second }: SecondJudgement,
  outcome: 'first' | 'second' | 'other',
  other: JudgedValues | undefined,
): JudgedValues {
  if (outcome === 'second') return second.values;
  if (outcome === 'first') {
    if (first !== null) return first.values;
    throw new AssayError('invalid_input', 'The first person judged nothing here. Choose another outcome.');
  }
  if (other !== undefined) return other;
  throw new AssayError('invalid_input', 'Say what is to hold instead.');
}

type Put = (write: Writer, reason: string) => void;

/** Checks the values, and gives what writes them where they are not in force already. */
function putInForce(store: Store, judgement: SecondJudgement, values: JudgedValues): Put {
  switch (judgement.kind) {
    case 'claim':
      return conclude(store, judgement, values);
    case 'passage':
      return judgePassage(store, judgement, values);
    case 'document':
      return judgeDocument(store, judgement, values);
  }
}

function conclude(store: Store, { session, ...thing }: SecondJudgement, values: JudgedValues): Put {
  const { yardstick = getProject(store.reader).yardstick, likelihood, confidence = null } = values;
  const { levels, title } = yardsticks[yardstick];
  if (likelihood === undefined || (likelihood !== null && !levels.some(({ code }) => code === likelihood))) {
    throw new AssayError(
      'invalid_input',
      `Choose how likely the claim is, by a level of ${title}, or that it cannot be judged.`,
    );
  }
  const claim = known(thing.claim ?? undefined, 'claim');
  const now = judgedNow(store.reader, session, thing)?.values;
  const isInForce =
    now?.yardstick === yardstick && now.likelihood === likelihood && now.confidence === confidence;
  return (write, reason) => {
    if (isInForce) return;
    const reasoning = storedAs(richTextOfPlain(reason));
    insertConclusion(store, write, { claim, yardstick, likelihood, confidence, ...reasoning });
  };
}

function judgePassage(store: Store, { session, ...thing }: SecondJudgement, values: JudgedValues): Put {
  const { stance, credibility = null } = values;
  if (stance == null || stance === 'silent') {
    throw new AssayError('invalid_input', 'Choose what the passage is to the claim.');
  }
  const claim = known(thing.claim ?? undefined, 'claim');
  const annotation = known(thing.annotation ?? undefined, 'annotation');
  const now = judgedNow(store.reader, session, thing)?.values;
  const isInForce = now?.stance === stance && now.credibility === credibility;
  return (write, reason) => {
    if (isInForce) return;
    const before = evidenceInForce(store.reader, claim, annotation);
    const { takenAs = 'what happened', value = null } = before ?? {};
    insertEvidence(store, write, { claim, annotation, stance, credibility, takenAs, value, reason });
  };
}

function judgeDocument(
  { reader, now }: Store,
  { session, claim, document }: SecondJudgement,
  { stance }: JudgedValues,
): Put {
  if (stance == null) {
    throw new AssayError('invalid_input', 'Choose what the document is to the question of the session.');
  }
  const item = findItemOf(reader, session, { claim, document });
  if (item === undefined) {
    throw new AssayError(
      'conflict',
      'This document is not in the queue of the session any more. Add it again, then resolve this.',
    );
  }
  return (write, reason) => {
    if (item.state === 'judged' && item.stance === stance) return;
    write.update('session_item', item.id, { state: 'judged', stance, reason, decided_at: now() });
  };
}
