import { useClaims } from '../../stores/claims.ts';
import { EvidenceForm } from './EvidenceForm.tsx';

/** Asks what a passage is to a claim, wherever that is asked for. */
export function EvidenceDialog() {
  const request = useClaims(({ evidence }) => evidence);
  return request === null ? null : <EvidenceForm key={JSON.stringify(request)} request={request} />;
}
