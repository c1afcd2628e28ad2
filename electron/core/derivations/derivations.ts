import type { OutputOf, ParsedInputOf } from '../../../shared/contract.ts';
import type { Derivation } from '../../../shared/model/derivation.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import {
  findDerivation,
  listDerivations,
  listDerivationsFromSource,
  listDerivationsOf,
  listRejectedDerivations,
} from '../../store/repositories/derivations.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { selectorsFor } from '../annotations/selectors.ts';

type DerivationHandlers = Pick<
  Handlers,
  | 'derivations.list'
  | 'derivations.create'
  | 'derivations.update'
  | 'derivations.remove'
  | 'derivations.reject'
  | 'derivations.reopen'
>;
type GivenPassage = ParsedInputOf<'derivations.create'>['passage'];

/** What documents are derived from, as a person recorded it. */
export function createDerivations({ reader, unitOfWork, now, newId }: Store): DerivationHandlers {
  const get = (id: string): OutputOf<'derivations.create'> => known(findDerivation(reader, id), 'derivation');

  /** The place of a passage, whose capture must be one of the document. */
  function placeOf(passage: GivenPassage, document: string | null) {
    if (passage == null) return null;
    const capture = known(findCapture(reader, passage.capture), 'copy');
    if (capture.document !== document) {
      throw new AssayError(
        'invalid_input',
        'These words stand in another document. Select them in the document that you name.',
      );
    }
    const { start, end, exact } = selectorsFor(known(findCaptureText(reader, capture.id), 'copy'), passage);
    return { capture: capture.id, start, end, exact };
  }

  function passageColumns(passage: GivenPassage, document: string) {
    const place = placeOf(passage, document);
    return {
      capture_id: place?.capture ?? null,
      start: place?.start ?? null,
      end: place?.end ?? null,
      exact: place?.exact ?? null,
    };
  }

  function toPassageColumns(passage: GivenPassage, document: string | null) {
    const place = placeOf(passage, document);
    return {
      to_capture_id: place?.capture ?? null,
      to_start: place?.start ?? null,
      to_end: place?.end ?? null,
      to_exact: place?.exact ?? null,
    };
  }

  /** Refuses what is said already. */
  function checkNew(row: Omit<Rows['derivation'], 'created_at'>): void {
    const same = listDerivationsOf(reader, row.document_id).find(
      (each) => each.id !== row.id && (saysSame(each, row) || saysSame(each, turnedRound(row))),
    );
    if (same === undefined) return;
    const what = same.toDocument?.title ?? same.toSource?.name ?? '';
    throw new AssayError('conflict', `It is recorded already that this ${same.relation} “${what}”.`);
  }

  return {
    'derivations.list': ({ document, source }) => {
      if (document !== undefined)
        return listDerivationsOf(reader, document).filter(
          ({ toSource }) => source === undefined || toSource?.id === source,
        );
      return source === undefined ? listDerivations(reader) : listDerivationsFromSource(reader, source);
    },

    'derivations.create': ({ document, toDocument, toSource, relation, reason = null, ...passages }) => {
      known(findReadings(reader, document), 'document');
      if ((toDocument === null) === (toSource === null)) {
        throw new AssayError('invalid_input', 'Name the document or the source that it is derived from.');
      }
      if (toDocument !== null) known(findReadings(reader, toDocument), 'document');
      if (toSource !== null) known(findSource(reader, toSource), 'source');
      if (toDocument === document) {
        throw new AssayError('invalid_input', 'A document is not derived from itself. Choose another one.');
      }
      const row = {
        id: newId(),
        document_id: document,
        to_document_id: toDocument,
        to_source_id: toSource,
        relation,
        reason,
        ...passageColumns(passages.passage, document),
        ...toPassageColumns(passages.toPassage, toDocument),
      };
      checkNew(row);
      unitOfWork.run({ label: 'record derivation' }, (write) => {
        write.insert('derivation', { ...row, created_at: now() });
      });
      return get(row.id);
    },

    'derivations.update': ({ id, relation, reason, passage, toPassage }) => {
      const before = get(id);
      const values = {
        ...(relation === undefined ? {} : { relation }),
        ...(reason === undefined ? {} : { reason }),
        ...(passage === undefined ? {} : passageColumns(passage, before.document.id)),
        ...(toPassage === undefined ? {} : toPassageColumns(toPassage, before.toDocument?.id ?? null)),
      };
      checkNew({ ...rowOf(before), ...values });
      unitOfWork.run({ label: 'change derivation' }, (write) => write.update('derivation', id, values));
      return get(id);
    },

    'derivations.remove': ({ ids }) => {
      for (const id of ids) get(id);
      const label = ids.length === 1 ? 'remove derivation' : `remove ${ids.length} derivations`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) write.remove('derivation', id);
      });
      return {};
    },

    'derivations.reject': ({ document, other, reason }) => {
      for (const id of [document, other]) known(findReadings(reader, id), 'document');
      if (document === other) throw new AssayError('invalid_input', 'Name two documents.');
      const [one, two] = document < other ? [document, other] : [other, document];
      const before = listRejectedDerivations(reader).find((each) => each.one === one && each.other === two);
      const id = before?.id ?? newId();
      unitOfWork.run({ label: 'reject derivation' }, (write) => {
        if (before !== undefined) return write.update('rejected_derivation', id, { reason });
        write.insert('rejected_derivation', {
          id,
          document_id: one,
          other_document_id: two,
          reason,
          rejected_at: now(),
        });
      });
      return { id };
    },

    'derivations.reopen': ({ id }) => {
      known(
        listRejectedDerivations(reader).find((each) => each.id === id),
        'rejection',
      );
      unitOfWork.run({ label: 'suggest derivation again' }, (write) => {
        write.remove('rejected_derivation', id);
      });
      return {};
    },
  };
}

function rowOf(derivation: Derivation): Omit<Rows['derivation'], 'created_at'> {
  const { id, document, toDocument, toSource, relation, reason, passage, toPassage } = derivation;
  return {
    id,
    document_id: document.id,
    to_document_id: toDocument?.id ?? null,
    to_source_id: toSource?.id ?? null,
    relation,
    reason,
    capture_id: passage?.capture ?? null,
    start: passage?.start ?? null,
    end: passage?.end ?? null,
    exact: passage?.exact ?? null,
    to_capture_id: toPassage?.capture ?? null,
    to_start: toPassage?.start ?? null,
    to_end: toPassage?.end ?? null,
    to_exact: toPassage?.exact ?? null,
  };
}

/** The same from the other end, where neither document depends on the other. */
function turnedRound(row: Omit<Rows['derivation'], 'created_at'>): Omit<Rows['derivation'], 'created_at'> {
  if (row.relation !== 'same wire copy' || row.to_document_id === null) return row;
  return {
    ...row,
    document_id: row.to_document_id,
    to_document_id: row.document_id,
    capture_id: row.to_capture_id,
    start: row.to_start,
    end: row.to_end,
    to_capture_id: row.capture_id,
    to_start: row.start,
    to_end: row.end,
  };
}

function saysSame(one: Derivation, row: Omit<Rows['derivation'], 'created_at'>): boolean {
  const other = rowOf(one);
  return (
    other.document_id === row.document_id &&
    other.to_document_id === row.to_document_id &&
    other.to_source_id === row.to_source_id &&
    other.relation === row.relation &&
    other.capture_id === row.capture_id &&
    other.start === row.start &&
    other.end === row.end &&
    other.to_capture_id === row.to_capture_id &&
    other.to_start === row.to_start &&
    other.to_end === row.to_end
  );
}
