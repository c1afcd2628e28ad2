import type { CheckingSession, SessionScope } from '../../../shared/model/checking-session.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import { findQuestion } from '../../store/repositories/questions.ts';
import { listSecondJudgements } from '../../store/repositories/second-judgements.ts';
import {
  findSession,
  listSessionItems,
  listSessions,
  type StoredSession,
} from '../../store/repositories/sessions.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { questionOfWords } from '../claims/questions.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';
import { type BroughtBack, bringBack } from './bring-back.ts';
import { createDecide } from './decide.ts';
import { createPlace } from './place.ts';
import { createQueue, removeItem } from './queue.ts';
import { checkQueued, queueAtEnd } from './queue-at-end.ts';
import { createScope } from './scope.ts';
import { countSecond, removeSecondJudgement } from './second-judgements.ts';
import { createSecondPerson } from './second-person.ts';
import { type SecondFile, type SecondFileRequest, writeSecondFile } from './write-second-file.ts';

/** But for its report, which rests on much else. */
type SessionHandlers = Pick<
  Handlers,
  Exclude<Extract<keyof Handlers, `sessions.${string}`>, 'sessions.report'>
>;

interface SessionParts {
  readonly store: Store;
  readonly host: Host;
  /** Told when a place in a session was kept, which is no step. */
  readonly onPlaceKept: () => void;
}

/** Sessions, and what callers that may name paths do with them without a dialog. */
export interface SessionService {
  readonly handlers: SessionHandlers;
  /** Writes a session as a project for a second person; errors as `writeSecondFile`. */
  exportForSecond(request: SecondFileRequest, context: CallContext): Promise<SecondFile>;
  /** Takes what a second person judged out of their project; errors as `bringBack`. */
  bringBack(
    request: { readonly id: string; readonly path: string },
    context: CallContext,
  ): Promise<BroughtBack>;
}

/** Fact-checking sessions: a question, a scope, a queue, a method, and a second person's judgements. */
export function createSessions({ store, host, onPlaceKept }: SessionParts): SessionService {
  const { reader, unitOfWork, now, newId } = store;
  const withSecond = (session: StoredSession): CheckingSession => ({
    ...session,
    second: countSecond(reader, session.id),
  });
  const get = (id: string): CheckingSession => withSecond(known(findSession(reader, id), 'session'));

  function checkQuestion(question: string | null | undefined): void {
    if (question != null) known(findQuestion(reader, question), 'question');
  }

  const handlers: SessionHandlers = {
    'sessions.list': () => listSessions(reader).map(withSecond),

    'sessions.get': ({ id }) => get(id),

    'sessions.create': ({ title, question, questionWords, scope, method, queue }) => {
      checkQuestion(question);
      checkQueued(reader, queue);
      const id = newId();
      unitOfWork.run({ label: 'start session' }, (write) => {
        write.insert('session', {
          id,
          title,
          question_id: questionWords === null ? question : questionOfWords(store, write, questionWords),
          scope: storedScope(scope),
          method: method === null ? null : JSON.stringify(method),
          lexical: '',
          text: '',
          created_at: now(),
          closed_at: null,
        });
        queueAtEnd(store, write, id, queue);
      });
      return get(id);
    },

    'sessions.update': ({ id, mergeKey, ...given }) => {
      const before = get(id);
      checkQuestion(given.question);
      const values = columnsOf(given, before, now);
      unitOfWork.run({ label: labelOfUpdate(given), mergeKey }, (write) => {
        write.update('session', id, values);
      });
      return get(id);
    },

    'sessions.remove': ({ id }) => {
      get(id);
      unitOfWork.run({ label: 'delete session' }, (write) => removeSession(store, write, id));
      return {};
    },

    ...createScope(store),
    ...createQueue(store),
    ...createDecide(store),
    ...createPlace(store, onPlaceKept),
    ...createSecondPerson(store, host),
  };

  return {
    handlers,
    exportForSecond: (request, context) => writeSecondFile(store, request, context),
    bringBack: (request, context) => bringBack(store, request, context),
  };
}

function removeSession(store: Store, write: Writer, id: string): void {
  for (const second of listSecondJudgements(store.reader, id)) removeSecondJudgement(store, write, second.id);
  for (const item of listSessionItems(store.reader, id)) removeItem(store, write, item);
  write.remove('session', id);
}

interface GivenValues {
  readonly title?: string | undefined;
  readonly question?: string | null | undefined;
  readonly scope?: SessionScope | undefined;
  readonly method?: CheckingSession['method'] | undefined;
  readonly lexical?: string | undefined;
  readonly text?: string | undefined;
  readonly isClosed?: boolean | undefined;
}

function columnsOf(
  { title, question, scope, method, lexical, text, isClosed }: GivenValues,
  before: CheckingSession,
  now: () => string,
): Partial<Rows['session']> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(question === undefined ? {} : { question_id: question }),
    ...(scope === undefined ? {} : { scope: storedScope(scope) }),
    ...(method === undefined ? {} : { method: method === null ? null : JSON.stringify(method) }),
    ...(lexical === undefined ? {} : { lexical }),
    ...(text === undefined ? {} : { text }),
    // Closing what is closed does not change when it was closed.
    ...(isClosed === undefined || isClosed === (before.closedAt !== null)
      ? {}
      : { closed_at: isClosed ? now() : null }),
  };
}

/** Each thing once, so that the same scope is always stored in the same way. */
function storedScope({ documents, tags, query }: SessionScope): string {
  const words = (query ?? '').trim();
  return JSON.stringify({
    documents: [...new Set(documents)],
    tags: [...new Set(tags)],
    query: words === '' ? null : words,
  });
}

function labelOfUpdate(given: GivenValues): string {
  if (given.isClosed !== undefined) return given.isClosed ? 'close session' : 'reopen session';
  if (given.lexical !== undefined) return 'edit notes of session';
  return given.title === undefined ? 'change session' : 'rename session';
}
