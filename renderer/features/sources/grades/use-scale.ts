import type { ScaleName } from '../../../../shared/model/source.ts';
import { useCore } from '../../../api/hooks.ts';

/** The scale that grades of this project are given on; Admiralty until that is known. */
export function useScale(): ScaleName {
  return useCore('project.get', {}, ({ reliabilityScale }) => reliabilityScale).data ?? 'admiralty';
}
