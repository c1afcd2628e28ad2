import type { Store } from '../../store/store.ts';
import type { UnitOfWork, Writer } from '../../store/unit-of-work.ts';
import type { Carrier } from './carrier.ts';

/**
 * The same store, whose every step that writes targets carries them to the newest captures of their documents too. So
 * whatever makes or changes an annotation, it has its place in the newest copy, and undo takes both back.
 */
export function carryingStore(store: Store, carrier: Carrier): Store {
  const { unitOfWork } = store;
  const run: UnitOfWork['run'] = (options, work) =>
    unitOfWork.run(options, (write) => {
      const targets = new Set<string>();
      const result = work(notingTargets(write, targets));
      if (targets.size > 0) carrier.carryTargets(write, [...targets]);
      return result;
    });
  return { ...store, unitOfWork: { ...unitOfWork, run } };
}

function notingTargets(write: Writer, targets: Set<string>): Writer {
  return {
    immutable: write.immutable,
    insert: (table, row) => {
      write.insert(table, row);
      if (table === 'annotation_target') targets.add(row.id);
    },
    update: (table, id, values) => {
      write.update(table, id, values);
      if (table === 'annotation_target') targets.add(id);
    },
    remove: write.remove,
  };
}
