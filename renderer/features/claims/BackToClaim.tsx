import { ArrowLeft } from 'lucide-react';
import { backToClaim, useClaims } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import './claims.css';

/** The way back to the claim that the passage being read was opened from; nothing where it was opened elsewhere. */
export function BackToClaim() {
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  const readingFrom = useClaims((claims) => claims.readingFrom);
  if (readingFrom === null || readingFrom !== activeDocument) return null;
  return (
    <Button size="small" variant="quiet" className="back-to-claim" keys="Escape" onClick={backToClaim}>
      <ArrowLeft aria-hidden /> Claim
    </Button>
  );
}
