import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAffiliation, listAffiliations } from '../../store/repositories/affiliations.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { checkedDate } from './check-date.ts';
import { belongs, ownerCircle } from './owner-circle.ts';

/** What one source is to another, and when. */
export function createAffiliations(store: Store): Pick<Handlers, 'sources.affiliate'> {
  const { reader, unitOfWork, now, newId } = store;
  return {
    'sources.affiliate': ({ id, source, to, relation, reason, ...dates }) => {
      const { name } = known(findSource(reader, source), 'source');
      known(findSource(reader, to), 'source');
      if (id !== undefined) known(findAffiliation(reader, id), 'affiliation');
      if (source === to) throw new AssayError('invalid_input', `“${name}” cannot be affiliated with itself.`);
      const since = checkedDate(dates.since);
      const until = checkedDate(dates.until);
      if (belongs(relation)) {
        const others = listAffiliations(reader)
          .filter((each) => each.id !== id && belongs(each.relation))
          .map((each) => ({ from: each.source.id, to: each.to.id, since: each.since, until: each.until }));
        const circle = ownerCircle([...others, { from: source, to, since, until }], source);
        if (circle !== null) {
          throw new AssayError('conflict', `That makes a circle of owners: ${circleWords(store, circle)}.`);
        }
      }
      const values = { source_id: source, to_source_id: to, relation, since, until, reason };
      const made = id ?? newId();
      unitOfWork.run({ label: id === undefined ? 'add affiliation' : 'change affiliation' }, (write) => {
        if (id === undefined) write.insert('affiliation', { id: made, ...values, created_at: now() });
        else write.update('affiliation', id, values);
      });
      return known(findAffiliation(reader, made), 'affiliation');
    },
  };
}

/** `“A” belongs to “B”, which belongs to “A”`. */
export function circleWords({ reader }: Pick<Store, 'reader'>, circle: readonly string[]): string {
  const names = [...circle, ...circle.slice(0, 1)].map((id) => `“${findSource(reader, id)?.name ?? id}”`);
  return names.join(', which belongs to ').replace(', which belongs to', ' belongs to');
}
