import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  findCapture,
  findCaptureText,
  findCopyFacts,
  listCapturesOf,
} from '../../store/repositories/captures.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { countPinnedFindings } from '../../store/repositories/findings.ts';
import {
  countCarried,
  countPinned,
  countPinnedTargets,
  placementsOn,
} from '../../store/repositories/placements.ts';
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
        pinned: countPinnedTargets(reader, capture.id),
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
    const { mentions, findings } = countPinnedFindings(reader, id);
    const pinned = [
      ...counted(annotations, 'annotation', 'annotations'),
      ...counted(mentions, 'mention', 'mentions'),
      ...counted(findings, 'accepted finding', 'accepted findings'),
    ];
    if (pinned.length === 0) return;
    const isOne = annotations + mentions + findings === 1;
    throw new AssayError(
      'conflict',
      `${inWords(pinned)} ${isOne ? 'was' : 'were'} made on this copy, so it has to stay. Delete ${isOne ? 'it' : 'them'} first if the copy is to go.`,
    );
  }
}

function counted(count: number, one: string, several: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `one ${one}` : `${count} ${several}`];
}

/** `One annotation, 2 mentions and one accepted finding`. */
function inWords(parts: readonly string[]): string {
  const list = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return list.charAt(0).toUpperCase() + list.slice(1);
}
