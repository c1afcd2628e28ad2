import type { Claim } from '../../../shared/model/claim.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { briefClaims, countClaims } from '../../store/repositories/brief-claims.ts';
import { findClaim, findClaims, listClaims } from '../../store/repositories/claims.ts';
import { findTag } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import { annotationOfPassage } from '../annotations/annotation-of-passage.ts';
import { known } from '../known.ts';
import { releaseRows } from '../release-rows.ts';
import { tagOfName } from '../annotations/tags.ts';
import { claimPage } from './claim-page.ts';
import { listOthersVerdicts } from './others-verdict.ts';
import type { FoundOnCapture } from './found-values.ts';
import { checkClaim, insertClaim, updateClaim } from './write-claim.ts';

type ClaimHandlers = Pick<
  Handlers,
  | 'claims.count'
  | 'claims.brief'
  | 'claims.list'
  | 'claims.get'
  | 'claims.page'
  | 'claims.othersVerdicts'
  | 'claims.create'
  | 'claims.update'
  | 'claims.retag'
  | 'claims.remove'
>;

/** Claims: statements that can be checked, one each. */
export function createClaims(store: Store, found: FoundOnCapture): ClaimHandlers {
  const { reader, unitOfWork } = store;
  const get = (id: string): Claim => known(findClaim(reader, id), 'claim');
  return {
    'claims.count': () => countClaims(reader),

    'claims.brief': () => briefClaims(reader),

    'claims.list': (choice) => listClaims(reader, choice),

    'claims.get': ({ id }) => get(id),

    'claims.page': ({ id }) => claimPage(store, found, get(id)),
    'claims.othersVerdicts': () => listOthersVerdicts(reader),

    'claims.create': ({ passage, ...values }) => {
      checkClaim(store, values);
      const id = unitOfWork.run({ label: 'create claim' }, (write) =>
        insertClaim(store, write, {
          ...values,
          annotation: passage === undefined ? null : annotationOfPassage(store, write, passage),
        }),
      );
      return get(id);
    },

    'claims.update': ({ ids, values }) => {
      for (const id of ids) get(id);
      checkClaim(store, values, ids);
      const label = ids.length === 1 ? 'change claim' : `change ${ids.length} claims`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) updateClaim(store, write, id, values);
      });
      return findClaims(reader, ids);
    },

    'claims.retag': ({ ids, add, remove, create }) => {
      const claims = ids.map(get);
      for (const tag of add) known(findTag(reader, tag), 'tag');
      const label = ids.length === 1 ? 'change tags of claim' : `change tags of ${ids.length} claims`;
      unitOfWork.run({ label }, (write) => {
        const added = [...add, ...create.map((name) => tagOfName(store, write, name))];
        for (const { id, tags } of claims) {
          const kept = tags.filter((tag) => !remove.includes(tag));
          updateClaim(store, write, id, { tags: [...new Set([...kept, ...added])] });
        }
      });
      return {};
    },

    'claims.remove': ({ ids }) => {
      for (const id of ids) get(id);
      const label = ids.length === 1 ? 'delete claim' : `delete ${ids.length} claims`;
      unitOfWork.run({ label }, (write) => {
        for (const id of new Set(ids)) {
          releaseRows(store, write, 'claim', id);
          write.remove('claim', id);
        }
      });
      return {};
    },
  };
}
