import type { Annotation } from '../../../shared/model/annotation.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { judgeAnnotation, useClaims } from '../../stores/claims.ts';
import { type TextSelection, useWorkspace } from '../../stores/workspace.ts';

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

/**
 * Asks what the selected words, else the active annotation, are to a claim. Words that are highlighted already, just these,
 * are that annotation.
 */
function judgeAtHand(): void {
  const { selection, activeAnnotation } = useWorkspace.getState();
  if (selection !== null) {
    const { capture, start, end } = selection;
    const annotation = annotationAt(selection);
    useClaims.setState({
      evidence: { passage: annotation === undefined ? { capture, start, end } : { annotation }, claim: null },
    });
  } else if (activeAnnotation !== null) {
    judgeAnnotation(activeAnnotation);
  }
}

/** The annotation of a passage and of nothing else. */
function annotationAt({ document, capture, start, end }: TextSelection): string | undefined {
  const list = queryClient.getQueryData<readonly Annotation[]>(['annotations.list', { document }]);
  return list?.find(({ targets: [target, ...more] }) => {
    const isHere = target?.capture === capture && target.start === start && target.end === end;
    return isHere && more.length === 0;
  })?.id;
}
