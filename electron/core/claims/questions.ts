import type { Question } from '../../../shared/model/claim.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  countSessionsOfQuestion,
  findQuestion,
  findQuestionOfWords,
  listQuestions,
} from '../../store/repositories/questions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { releaseRows } from '../release-rows.ts';
import { counted, listed } from '../sources/hangs.ts';

type QuestionHandlers = Pick<
  Handlers,
  'questions.list' | 'questions.create' | 'questions.update' | 'questions.remove'
>;

/** Questions that claims, hypotheses and sessions belong to. */
export function createQuestions(store: Store): QuestionHandlers {
  const { reader, unitOfWork } = store;
  const get = (id: string): Question => known(findQuestion(reader, id), 'question');
  return {
    'questions.list': () => listQuestions(reader),

    'questions.create': ({ words }) =>
      get(unitOfWork.run({ label: 'create question' }, (write) => insertQuestion(store, write, words))),

    'questions.update': ({ id, words }) => {
      get(id);
      unitOfWork.run({ label: 'change question' }, (write) => write.update('question', id, { words }));
      return get(id);
    },

    'questions.remove': ({ id }) => {
      const { claims, hypotheses } = get(id);
      const belonging = [
        counted(claims, { one: 'claim', many: 'claims' }),
        counted(hypotheses, { one: 'hypothesis', many: 'hypotheses' }),
        counted(countSessionsOfQuestion(reader, id), { one: 'session', many: 'sessions' }),
      ].filter((words) => words !== null);
      if (belonging.length > 0) {
        const isOne = belonging.length === 1 && belonging[0]?.startsWith('1 ') === true;
        throw new AssayError(
          'conflict',
          `This question cannot be removed: ${listed(belonging)} ${isOne ? 'belongs' : 'belong'} to it. Give ${isOne ? 'it' : 'them'} another question first.`,
        );
      }
      unitOfWork.run({ label: 'delete question' }, (write) => {
        releaseRows(store, write, 'question', id);
        write.remove('question', id);
      });
      return {};
    },
  };
}

/** The question with these words, made inside the step where there is none; gives its id. */
export function questionOfWords(store: Store, write: Writer, words: string): string {
  return findQuestionOfWords(store.reader, words) ?? insertQuestion(store, write, words);
}

/** Makes a question inside the step, of a new id unless one is given; gives its id. */
export function insertQuestion(
  { now, newId }: Store,
  write: Writer,
  words: string,
  id: string = newId(),
): string {
  write.insert('question', { id, words, created_at: now() });
  return id;
}
