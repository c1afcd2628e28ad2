import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { distinctRow } from './distinct-row.ts';
import { nameOccurrences } from './occurrences.ts';
import { suggestVariants } from './suggest-variants.ts';

type VariantHandlers = Pick<Handlers, 'sources.variants' | 'sources.occurrences' | 'sources.distinguish'>;

/** Names that may be spellings of one, where they stand, and what a person said of them. */
export function createVariants({ reader, unitOfWork, now, newId }: Store): VariantHandlers {
  return {
    'sources.variants': ({ source }) => {
      if (source !== undefined) known(findSource(reader, source), 'source');
      return [...suggestVariants(reader, source)];
    },

    'sources.occurrences': ({ name }) => [...nameOccurrences(reader, name)],

    'sources.distinguish': ({ source, other, reason }) => {
      known(findSource(reader, source), 'source');
      if ('source' in other) {
        known(findSource(reader, other.source), 'source');
        if (other.source === source)
          throw new AssayError(
            'invalid_input',
            'A source cannot be told apart from itself. Choose another one.',
          );
      }
      const row = distinctRow({ id: newId(), one: source, other, reason, at: now() });
      unitOfWork.run({ label: 'tell sources apart' }, (write) => write.insert('distinct_sources', row));
      return {};
    },
  };
}
