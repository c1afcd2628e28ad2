import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  findConsistency,
  findHypothesis,
  findHypothesisItem,
  listConsistency,
  listHypotheses,
  listHypothesisItems,
  marksOfHypothesis,
} from '../../store/repositories/hypotheses.ts';
import { findQuestion } from '../../store/repositories/questions.ts';
import type { Store } from '../../store/store.ts';
import { annotationOfPassage } from '../annotations/annotation-of-passage.ts';
import { known } from '../known.ts';
import { liveCitations } from '../citations/live-citations.ts';
import { releaseRows } from '../release-rows.ts';

type HypothesisHandlers = Pick<
  Handlers,
  | 'hypotheses.table'
  | 'hypotheses.create'
  | 'hypotheses.update'
  | 'hypotheses.remove'
  | 'hypotheses.addItems'
  | 'hypotheses.updateItem'
  | 'hypotheses.removeItems'
  | 'hypotheses.mark'
>;

/** Answers to a question that exclude each other, held against passages. */
export function createHypotheses(store: Store): HypothesisHandlers {
  const { reader, unitOfWork, now, newId } = store;
  return {
    'hypotheses.table': ({ question }) => {
      known(findQuestion(reader, question), 'question');
      const items = listHypothesisItems(reader, question);
      const citations = new Map(
        liveCitations(
          reader,
          items.map(({ annotation }) => annotation),
        ).map((citation) => [citation.annotation.id, citation]),
      );
      return {
        hypotheses: listHypotheses(reader, question),
        items: items.map((item) => ({
          ...item,
          citation: known(citations.get(item.annotation), 'annotation'),
        })),
        marks: listConsistency(reader, question),
      };
    },

    'hypotheses.create': ({ question, words }) => {
      known(findQuestion(reader, question), 'question');
      const id = newId();
      unitOfWork.run({ label: 'add hypothesis' }, (write) =>
        write.insert('hypothesis', { id, question_id: question, words, created_at: now() }),
      );
      return known(findHypothesis(reader, id), 'hypothesis');
    },

    'hypotheses.update': ({ id, words }) => {
      known(findHypothesis(reader, id), 'hypothesis');
      unitOfWork.run({ label: 'change hypothesis' }, (write) => write.update('hypothesis', id, { words }));
      return known(findHypothesis(reader, id), 'hypothesis');
    },

    'hypotheses.remove': ({ id }) => {
      known(findHypothesis(reader, id), 'hypothesis');
      unitOfWork.run({ label: 'delete hypothesis' }, (write) => {
        for (const mark of marksOfHypothesis(reader, id)) write.remove('consistency', mark);
        write.remove('hypothesis', id);
      });
      return {};
    },

    'hypotheses.addItems': ({ question, passages, words }) => {
      known(findQuestion(reader, question), 'question');
      const label = passages.length === 1 ? 'add passage' : `add ${passages.length} passages`;
      const ids = unitOfWork.run({ label }, (write) => {
        const there = new Map(
          listHypothesisItems(reader, question).map(({ id, annotation }) => [annotation, id]),
        );
        return passages.map((passage) => {
          const annotation = annotationOfPassage(store, write, passage);
          const known = there.get(annotation);
          if (known !== undefined) return known;
          const id = newId();
          write.insert('hypothesis_item', {
            id,
            question_id: question,
            annotation_id: annotation,
            words,
            created_at: now(),
          });
          there.set(annotation, id);
          return id;
        });
      });
      return { ids };
    },

    'hypotheses.updateItem': ({ id, words }) => {
      known(findHypothesisItem(reader, id), 'passage');
      unitOfWork.run({ label: 'change words of passage' }, (write) =>
        write.update('hypothesis_item', id, { words }),
      );
      return {};
    },

    'hypotheses.removeItems': ({ ids }) => {
      for (const id of ids) known(findHypothesisItem(reader, id), 'passage');
      const label = ids.length === 1 ? 'remove passage' : `remove ${ids.length} passages`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) {
          releaseRows(store, write, 'hypothesis_item', id);
          write.remove('hypothesis_item', id);
        }
      });
      return {};
    },

    'hypotheses.mark': ({ marks, reason }) => {
      for (const { hypothesis, item } of marks) {
        const { question } = known(findHypothesis(reader, hypothesis), 'hypothesis');
        if (known(findHypothesisItem(reader, item), 'passage').question !== question) {
          throw new AssayError(
            'invalid_input',
            'The passage and the hypothesis belong to different questions.',
          );
        }
      }
      const label = marks.length === 1 ? 'mark consistency' : `mark consistency ${marks.length} times`;
      unitOfWork.run({ label }, (write) => {
        const at = now();
        for (const { hypothesis, item, mark } of marks) {
          const before = findConsistency(reader, { hypothesis, item });
          if (before?.mark === mark && before.reason === reason) continue;
          if (before !== undefined) write.update('consistency', before.id, { superseded_at: at });
          if (mark === null) continue;
          write.insert('consistency', {
            id: newId(),
            hypothesis_id: hypothesis,
            item_id: item,
            mark,
            reason,
            marked_at: at,
            superseded_at: null,
          });
        }
      });
      return {};
    },
  };
}
