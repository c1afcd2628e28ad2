import { firstTarget } from '../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { useActivePassage } from '../../stores/active-passage.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { gradePassage } from '../sources/index.ts';
import { knownAnnotation, useHeldAnnotation } from '../../stores/held-annotation.ts';
import { addSelectedPassage, passageIn, removePassage, stepPassage } from './passages.ts';

/** What can be done with annotations besides what the reader does with passages. */
export const annotationCommands: readonly Command[] = [
  {
    id: 'annotation.addPassage',
    title: 'Add this passage to the annotation',
    keys: ['A'],
    menu: 'Annotation',
    group: 'passages',
    isEnabled: () => useWorkspace.getState().selection !== null && useHeldAnnotation.getState().id !== null,
    run: addSelectedPassage,
  },
  {
    id: 'annotation.nextPassage',
    title: 'Next passage of the annotation',
    keys: ['Shift+N'],
    menu: 'Go',
    group: 'annotation',
    isEnabled: () => activeWithPassages() !== undefined,
    run: () => step(1),
  },
  {
    id: 'annotation.previousPassage',
    title: 'Previous passage of the annotation',
    keys: ['Shift+P'],
    menu: 'Go',
    group: 'annotation',
    isEnabled: () => activeWithPassages() !== undefined,
    run: () => step(-1),
  },
  {
    id: 'annotation.removePassage',
    title: 'Remove this passage from the annotation',
    menu: 'Annotation',
    group: 'passages',
    isEnabled: () => activeWithPassages() !== undefined,
    run: async () => {
      const annotation = activeWithPassages();
      if (annotation === undefined) return;
      const { target } = useActivePassage.getState();
      const document = useWorkspace.getState().activeDocument ?? '';
      const passage = annotation.targets.find(({ id }) => id === target) ?? passageIn(annotation, document);
      if (passage !== undefined) await removePassage(annotation.id, passage.id);
    },
  },
  {
    id: 'annotation.grade',
    title: 'Grade the source for this passage',
    keys: ['G'],
    menu: 'Annotation',
    group: 'grade',
    isEnabled: () => useWorkspace.getState().activeAnnotation !== null,
    run: async () => {
      const { activeAnnotation } = useWorkspace.getState();
      if (activeAnnotation !== null) gradeSourceOf(await call('annotations.get', { id: activeAnnotation }));
    },
  },
];

/** The active annotation where it has several passages. */
function activeWithPassages(): Annotation | undefined {
  const annotation = knownAnnotation(useWorkspace.getState().activeAnnotation);
  return annotation !== undefined && annotation.targets.length > 1 ? annotation : undefined;
}

function step(by: 1 | -1): void {
  const annotation = activeWithPassages();
  if (annotation !== undefined) stepPassage(annotation, by);
}

function gradeSourceOf(annotation: Annotation): void {
  const documents = queryClient.getQueryData<readonly DocumentSummary[]>(['documents.list', {}]);
  const document = documents?.find(({ id }) => id === firstTarget(annotation).document);
  gradePassage(document?.source?.id ?? null, annotation);
}
