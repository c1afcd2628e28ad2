import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { questionOfDocument, questionsOf } from '../../store/origins/questions.ts';
import { readOriginFacts } from '../../store/origins/stored-facts.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import { keptUntilWritten } from '../kept-until-written.ts';
import { known } from '../known.ts';

/** So many counts are kept: the window shows a few sets of passages at once, and asks again for each number. */
const mostKept = 8;

/** Where passages come from, as far as it is recorded. */
export function createOrigins(store: Store): Pick<Handlers, 'origins.count'> {
  const { reader } = store;
  const kept = keptUntilWritten<ReturnType<typeof countOrigins>>(store, mostKept);
  return {
    'origins.count': ({ annotations, documents }) => {
      for (const document of documents) known(findReadings(reader, document), 'document');
      return kept(JSON.stringify([annotations, documents]), () =>
        countOrigins(
          [...questionsOf(reader, annotations), ...documents.map(questionOfDocument)],
          readOriginFacts(reader),
        ),
      );
    },
  };
}
