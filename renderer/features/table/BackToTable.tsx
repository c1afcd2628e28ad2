import { ArrowLeft } from 'lucide-react';
import { useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { backToTable } from './open-row.ts';
import { useTable } from './table-store.ts';

/** The way back to the row that the passage being read was opened from; nothing where it was opened elsewhere. */
export function BackToTable() {
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  const readingFrom = useTable((state) => state.readingFrom);
  if (readingFrom === null || readingFrom !== activeDocument) return null;
  return (
    <Button size="small" variant="quiet" className="back-to-table" keys="Escape" onClick={backToTable}>
      <ArrowLeft aria-hidden /> Table
    </Button>
  );
}
