import type { YardstickName } from '../../../shared/model/claim.ts';
import { useCore } from '../../api/hooks.ts';

/** The yardstick that likelihoods of this project are put in; undefined until that is known. */
export function useYardstick(): YardstickName | undefined {
  return useCore('project.get', {}, ({ yardstick }) => yardstick).data;
}
