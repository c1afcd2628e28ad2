import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { rowsNaming, sourceColumns } from '../../store/repositories/rows-naming-source.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { hangsOn, listed } from './hangs.ts';

/** Removes a source where nothing hangs on it; its aliases, domains and distinctions go with it. */
export function createRemoval({ reader, unitOfWork }: Store): Pick<Handlers, 'sources.remove'> {
  return {
    'sources.remove': ({ id }) => {
      const { name } = known(findSource(reader, id), 'source');
      const hanging = hangsOn(reader, id);
      if (hanging.length > 0) {
        throw new AssayError(
          'conflict',
          `“${name}” cannot be removed: ${listed(hanging)} ${isOne(hanging) ? 'hangs' : 'hang'} on it. Give them another source, or merge it into one.`,
        );
      }
      unitOfWork.run({ label: 'delete source' }, (write) => {
        const along = sourceColumns.filter(({ goesAlong }) => goesAlong);
        for (const column of along)
          for (const row of rowsNaming(reader, column, id)) write.remove(column.table, row.id);
        write.remove('source', id);
      });
      return {};
    },
  };
}

function isOne(words: readonly string[]): boolean {
  return words.length === 1 && words[0]?.startsWith('1 ') === true;
}
