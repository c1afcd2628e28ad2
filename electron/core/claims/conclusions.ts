import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findClaim } from '../../store/repositories/claims.ts';
import { findConclusion, listConclusions } from '../../store/repositories/conclusions.ts';
import { getProject } from '../../store/repositories/project.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { insertConclusion } from './write-judgement.ts';

/** What is concluded about claims. */
export function createConclusions(store: Store): Pick<Handlers, 'conclusions.create' | 'conclusions.list'> {
  const { reader, unitOfWork } = store;
  return {
    'conclusions.create': ({ claim, likelihood, confidence, lexical, text }) => {
      known(findClaim(reader, claim), 'claim');
      const { yardstick } = getProject(reader);
      const { levels, title } = yardsticks[yardstick];
      if (likelihood !== null && !levels.some(({ code }) => code === likelihood)) {
        const codes = levels.map(({ code, words }) => `${code} (${words})`).join(', ');
        throw new AssayError('invalid_input', `“${likelihood}” is no level of ${title}: ${codes}.`);
      }
      const id = unitOfWork.run({ label: 'conclude' }, (write) =>
        insertConclusion(store, write, { claim, yardstick, likelihood, confidence, lexical, text }),
      );
      return known(findConclusion(reader, id), 'conclusion');
    },

    'conclusions.list': ({ claims }) => listConclusions(reader, claims),
  };
}
