import type { Observation } from '../../../shared/model/claim.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { wantedWords } from '../../../shared/search/query.ts';
import { findClaim } from '../../store/repositories/claims.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import { findObservation, listObservations } from '../../store/repositories/observations.ts';
import { findQuestion } from '../../store/repositories/questions.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { checkedDate } from '../sources/check-date.ts';
import { seek } from './seek.ts';

type ObservationHandlers = Pick<
  Handlers,
  'observations.list' | 'observations.seek' | 'observations.record' | 'observations.remove'
>;

/** What was sought and not found. */
export function createObservations({ reader, unitOfWork, now, newId }: Store): ObservationHandlers {
  const get = (id: string): Observation => known(findObservation(reader, id), 'observation');

  /** What a search says, made now in this project. */
  function sought(query: string, documents: readonly string[] | undefined) {
    if (wantedWords(parseQuery(query)).length === 0) {
      throw new AssayError(
        'invalid_input',
        'There are no words in this search. Write the words that are sought.',
      );
    }
    for (const document of documents ?? []) known(findDocument(reader, document), 'document');
    const { saying, silent } = seek(reader, query, documents);
    const isAllSilent = documents === undefined && saying.length === 0;
    return {
      searched: saying.length + silent.length,
      found: saying.length,
      documents: isAllSilent ? null : JSON.stringify(silent.map(({ id }) => id)),
    };
  }

  return {
    'observations.list': (choice) => listObservations(reader, choice),

    'observations.seek': ({ query, documents }) => seek(reader, query, documents),

    'observations.record': ({ claim, question, query, place, reason, documents, ...said }) => {
      if (claim !== null) known(findClaim(reader, claim), 'claim');
      if (question !== null) known(findQuestion(reader, question), 'question');
      const at = now();
      const observed = checkedDate(said.observed ?? null) ?? at.slice(0, 10);
      const elsewhere = { searched: said.searched ?? 0, found: said.found ?? 0, documents: null };
      const id = newId();
      unitOfWork.run({ label: 'record what was sought' }, (write) => {
        write.insert('observation', {
          id,
          claim_id: claim,
          question_id: question,
          query,
          place,
          ...(place === null ? sought(query, documents) : elsewhere),
          reason,
          observed,
          created_at: at,
        });
      });
      return get(id);
    },

    'observations.remove': ({ ids }) => {
      for (const id of ids) get(id);
      const label = ids.length === 1 ? 'remove observation' : `remove ${ids.length} observations`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) write.remove('observation', id);
      });
      return {};
    },
  };
}
