import type { Handlers } from '../../../shared/rpc/server.ts';
import { findSource, listAliases, listSources } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { checkName } from './check-name.ts';
import { createDirectness } from './directness.ts';
import { createGrades } from './grades.ts';
import { createMerge } from './merge.ts';
import { createProfiles } from './profiles.ts';
import { createRemoval } from './removal.ts';
import { createSplit } from './split.ts';
import { createVariants } from './variants.ts';

type SourceHandlers = Pick<Handlers, Extract<keyof Handlers, `sources.${string}` | `directness.${string}`>>;

/** Sources with all that is known of them, and how passages know what they say. */
export function createSources(store: Store): SourceHandlers {
  return {
    ...createNames(store),
    ...createRemoval(store),
    ...createGrades(store),
    ...createProfiles(store),
    ...createMerge(store),
    ...createSplit(store),
    ...createVariants(store),
    ...createDirectness(store),
  };
}

type NameHandlers = Pick<Handlers, 'sources.list' | 'sources.get' | 'sources.create' | 'sources.update'>;

function createNames({ reader, unitOfWork, now, newId }: Store): NameHandlers {
  const get = (id: string) => known(findSource(reader, id), 'source');
  return {
    'sources.list': () => listSources(reader),

    'sources.get': ({ id }) => get(id),

    'sources.create': (given) => {
      checkName(reader, given.name);
      const id = newId();
      unitOfWork.run({ label: 'create source' }, (write) => {
        write.insert('source', {
          id,
          name: given.name,
          kind: given.kind ?? 'unknown',
          interest: given.interest ?? null,
          interest_reason: given.interestReason ?? null,
          created_at: now(),
        });
        writeAliases(write, id, given.aliases ?? []);
      });
      return get(id);
    },

    'sources.update': ({ id, aliases, ...values }) => {
      const before = get(id);
      if (values.name !== undefined && values.name !== before.name) checkName(reader, values.name, id);
      const { name, kind, interest, interestReason } = { ...before, ...values };
      unitOfWork.run({ label: name === before.name ? 'change source' : 'rename source' }, (write) => {
        write.update('source', id, { name, kind, interest, interest_reason: interestReason });
        if (aliases !== undefined) writeAliases(write, id, aliases);
      });
      return get(id);
    },
  };

  /** Makes the aliases of a source these, keeping the rows of those that stay. */
  function writeAliases(write: Writer, source: string, aliases: readonly string[]): void {
    const wanted = new Set(aliases);
    for (const alias of listAliases(reader, source)) {
      if (!wanted.delete(alias.name)) write.remove('source_alias', alias.id);
    }
    for (const name of wanted) write.insert('source_alias', { id: newId(), source_id: source, name });
  }
}
