import { useAtHand } from '../../api/hooks.ts';
import { useClaims } from '../../stores/claims.ts';
import { EvidenceForm } from './EvidenceForm.tsx';

/** Asks what a passage is to a claim, wherever that is asked for. */
export function EvidenceDialog() {
  const request = useClaims(({ evidence }) => evidence);
  // Known before the form opens, so that what its first key takes is there.
  useAtHand('claims.brief', {});
  return request === null ? null : <EvidenceForm key={JSON.stringify(request)} request={request} />;
}
