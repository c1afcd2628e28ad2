import { ArrowLeft } from 'lucide-react';
import { useReadingFrom } from '../../stores/reading-from.ts';
import { useWorkspace, type WorkspaceView } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { runCommand } from '../commands/registry.ts';
import './BackToView.css';

const ways: Readonly<Partial<Record<WorkspaceView, { readonly words: string; readonly command: string }>>> = {
  matrix: { words: 'Matrix', command: 'matrix.back' },
  disagreements: { words: 'Disagreements', command: 'disagreements.back' },
  hypotheses: { words: 'Hypotheses', command: 'hypotheses-view.back' },
  events: { words: 'Event log', command: 'events.back' },
  claim: { words: 'Claim', command: 'claim-page.leave' },
};

/** The way back to the picture that the passage being read was opened from; nothing where it was opened elsewhere. */
export function BackToView() {
  const activeDocument = useWorkspace((workspace) => workspace.activeDocument);
  const from = useReadingFrom((state) => state.from);
  if (from === null || from.document !== activeDocument) return null;
  const way = ways[from.view];
  if (way === undefined) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      className="back-to-view"
      keys="Escape"
      onClick={() => void runCommand(way.command)}
    >
      <ArrowLeft aria-hidden /> {way.words}
    </Button>
  );
}
