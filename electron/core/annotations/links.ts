import type { Link, LinkMeaning } from '../../../shared/model/link.ts';
import { relationWords } from '../../../shared/model/link.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { findLink, listLinks, listLinksIn, listLinksOf } from '../../store/repositories/links.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';

type LinkHandlers = Pick<Handlers, 'links.list' | 'links.create' | 'links.update' | 'links.remove'>;

/** Links between annotations: what one passage is to another. */
export function createLinks({ reader, unitOfWork, now, newId }: Store): LinkHandlers {
  /** What the table is to hold, once it is known that it may. */
  function checked(wanted: Wanted, self: string | null) {
    const { from, to, relation, reason } = wanted;
    known(findAnnotation(reader, from), 'annotation');
    known(findAnnotation(reader, to), 'annotation');
    if (from === to) {
      throw new AssayError('invalid_input', 'A passage cannot be linked to itself. Choose another one.');
    }
    const label = relation === 'custom' ? (wanted.label?.trim() ?? '') : null;
    if (label === '') {
      throw new AssayError('invalid_input', 'Write what the one passage is to the other, in a word or two.');
    }
    const same = listLinksOf(reader, from).find(
      (link) =>
        link.id !== self &&
        link.from.annotation === from &&
        link.to.annotation === to &&
        saysSame(link, { relation, label }),
    );
    if (same !== undefined) {
      throw new AssayError(
        'conflict',
        `There is a link already that says “${relationWords(same, 'from')}” of these two passages.`,
      );
    }
    return {
      from_annotation_id: from,
      to_annotation_id: to,
      relation,
      label,
      reason: reason == null || reason === '' ? null : reason,
    };
  }

  return {
    'links.list': ({ annotation, document }) => {
      if (annotation !== undefined) return listLinksOf(reader, annotation);
      return document === undefined ? listLinks(reader) : listLinksIn(reader, document);
    },

    'links.create': (given) => {
      const row = checked({ label: null, reason: null, ...given }, null);
      const id = newId();
      unitOfWork.run({ label: 'link passages' }, (write) => {
        write.insert('link', { id, ...row, created_at: now() });
      });
      return known(findLink(reader, id), 'link');
    },

    'links.update': ({ id, ...given }) => {
      const { from, to, relation, label, reason } = known(findLink(reader, id), 'link');
      const before = { from: from.annotation, to: to.annotation, relation, label, reason };
      const row = checked({ ...before, ...given }, id);
      unitOfWork.run({ label: 'change link' }, (write) => write.update('link', id, row));
      return known(findLink(reader, id), 'link');
    },

    'links.remove': ({ ids }) => {
      for (const id of ids) known(findLink(reader, id), 'link');
      unitOfWork.run({ label: ids.length === 1 ? 'remove link' : `remove ${ids.length} links` }, (write) => {
        for (const id of ids) write.remove('link', id);
      });
      return {};
    },
  };
}

interface Wanted extends Pick<Link, 'relation'> {
  readonly from: string;
  readonly to: string;
  readonly label?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

function saysSame(one: LinkMeaning, other: LinkMeaning): boolean {
  return one.relation === other.relation && one.label === other.label;
}
