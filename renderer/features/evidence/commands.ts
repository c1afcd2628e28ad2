import type { Command } from '../../app/commands/command.ts';
import { judgeAnnotation, useClaims } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** Using passages as evidence. */
export const evidenceCommands: readonly Command[] = [
  {
    id: 'annotation.evidence',
    title: 'Use as evidence…',
    words: 'judge claim supports disputes qualifies stance credibility',
    keys: ['E'],
    menu: 'Annotation',
    group: 'evidence',
    isEnabled: () => {
      const { selection, activeAnnotation } = useWorkspace.getState();
      return selection !== null || activeAnnotation !== null;
    },
    run: judgeAtHand,
  },
];

/** Asks what the selected words, else the active annotation, are to a claim. */
function judgeAtHand(): void {
  const { selection, activeAnnotation } = useWorkspace.getState();
  if (selection !== null) {
    const { capture, start, end } = selection;
    useClaims.setState({ evidence: { passage: { capture, start, end }, claim: null } });
  } else if (activeAnnotation !== null) {
    judgeAnnotation(activeAnnotation);
  }
}
