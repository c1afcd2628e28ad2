import type { TableRow } from '../../../shared/model/table-row.ts';
import type { Grade } from '../../../shared/model/source.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  annotationIds,
  annotationNumber,
  countAnnotations,
  countTagsOf,
  readEvidence,
} from '../../store/table/rows.ts';
import { gradesOfPassages } from '../../store/repositories/grades.ts';
import type { Store } from '../../store/store.ts';
import { removeInPieces, retagInPieces } from './bulk.ts';
import { createOrders, type EvidenceOrder } from './orders.ts';

type TableHandlers = Pick<
  Handlers,
  | 'table.outline'
  | 'table.count'
  | 'table.rows'
  | 'table.ids'
  | 'table.place'
  | 'table.tags'
  | 'table.retag'
  | 'table.remove'
>;

/** The evidence table: every annotation of the project, found, sorted and grouped, a page at a time. */
export function createEvidenceTable(store: Store): TableHandlers {
  const { reader } = store;
  const orderOf = createOrders(store);

  function toRows(order: EvidenceOrder, numbers: readonly number[]): TableRow[] {
    const newest = (document: string) => order.documents.get(document)?.newest ?? null;
    const stored = new Map(readEvidence(reader, numbers, newest).map((row) => [row.number, row]));
    const passageGrades = gradesOfPassages(
      reader,
      Array.from(stored.values(), ({ annotation }) => annotation),
    );
    return numbers.flatMap((number) => {
      const row = stored.get(number);
      const document = row && order.documents.get(row.document);
      if (row === undefined || document === undefined) return [];
      const { id, title, language, direction, source, published } = document;
      const own = passageGrades.find(
        (grade) => grade.annotation === row.annotation && grade.source === source?.id,
      );
      const { number: _number, tags, ...rest } = row;
      return [
        {
          ...rest,
          tags: tags.toSorted((one, other) => placeOf(order, one) - placeOf(order, other)),
          document: { id, title, language, direction },
          source,
          grade: gradeWords(own ?? document.grade),
          published,
        },
      ];
    });
  }

  return {
    'table.outline': (request) => {
      const { numbers, annotations, groups } = orderOf(request);
      return { annotations, rows: numbers.length, groups };
    },

    'table.count': () => ({ annotations: countAnnotations(reader) }),

    'table.rows': ({ offset, limit, ...request }) => {
      const order = orderOf(request);
      return { rows: toRows(order, [...order.numbers.subarray(offset, offset + limit)]) };
    },

    'table.ids': ({ offset, limit, ...request }) => {
      const { numbers } = orderOf(request);
      const end = limit === undefined ? numbers.length : offset + limit;
      return { ids: annotationIds(reader, numbers.subarray(offset, end)) };
    },

    'table.place': ({ annotation, ...request }) => {
      const number = annotationNumber(reader, annotation);
      const index = number === undefined ? -1 : orderOf(request).numbers.indexOf(number);
      return { index: index === -1 ? null : index };
    },

    'table.tags': ({ ids }) => ({ tags: countTagsOf(reader, ids) }),
    'table.retag': async (request, context) => ({
      annotations: await retagInPieces(store, request, context),
    }),
    'table.remove': async ({ ids }, context) => ({ annotations: await removeInPieces(store, ids, context) }),
  };
}

function placeOf({ tagPlaces }: EvidenceOrder, tag: string): number {
  return tagPlaces.get(tag) ?? tagPlaces.size;
}

function gradeWords(grade: Grade | null): TableRow['grade'] {
  return grade && { code: grade.code, words: grade.words };
}
