import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  findCapture,
  findCaptureText,
  findCopyFacts,
  listCapturesOf,
} from '../../store/repositories/captures.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { countCarried, countPinned, placementsOn } from '../../store/repositories/placements.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { releaseRows } from '../release-rows.ts';
import type { Carrier } from './carrier.ts';

type CaptureHandlers = Pick<Handlers, 'captures.list' | 'captures.remove'>;

/** The copies of documents. */
export function createCaptures(store: Store, carrier: Carrier): CaptureHandlers {
  const { reader, unitOfWork } = store;
  return {
    'captures.list': ({ document }) => {
      known(findReadings(reader, document), 'document');
      return listCapturesOf(reader, document).map((capture) => ({
        ...capture,
        ...findCopyFacts(reader, capture.id),
        pinned: countPinned(reader, capture.id).targets,
        ...countCarried(reader, capture.id),
      }));
    },

    'captures.remove': async ({ id }, { signal }) => {
      const { document } = known(findCapture(reader, id), 'copy');
      checkRemovable(document, id);
      const newest = listCapturesOf(reader, document).findLast((capture) => capture.id !== id)?.id ?? '';
      const text = findCaptureText(reader, newest) ?? '';
      const carrying = await carrier.prepare({ document, capture: newest, text }, signal);
      if (carrying === null) throw new AssayError('cancelled', 'The copy stays.');
      unitOfWork.run({ label: 'remove copy' }, (write) => {
        checkRemovable(document, id);
        for (const placement of placementsOn(reader, id)) write.remove('placement', placement);
        releaseRows(store, write, 'capture', id);
        write.remove('capture', id);
        if (listCapturesOf(reader, document).at(-1)?.id === newest) carrying.write(write);
      });
      return {};
    },
  };

  function checkRemovable(document: string, id: string): void {
    if (listCapturesOf(reader, document).length === 1) {
      throw new AssayError(
        'conflict',
        'This is the document’s only copy. To take it away, remove the document.',
      );
    }
    const { annotations } = countPinned(reader, id);
    if (annotations === 0) return;
    throw new AssayError(
      'conflict',
      `${annotations === 1 ? 'One annotation was' : `${annotations} annotations were`} made on this copy, so it has to stay. Delete ${annotations === 1 ? 'it' : 'them'} first if the copy is to go.`,
    );
  }
}
