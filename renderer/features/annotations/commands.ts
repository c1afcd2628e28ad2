import { firstTarget } from '../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { gradePassage } from '../sources/index.ts';

/** What can be done with annotations besides what the reader does with passages. */
export const annotationCommands: readonly Command[] = [
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

function gradeSourceOf(annotation: Annotation): void {
  const documents = queryClient.getQueryData<readonly DocumentSummary[]>(['documents.list', {}]);
  const document = documents?.find(({ id }) => id === firstTarget(annotation).document);
  gradePassage(document?.source?.id ?? null, annotation);
}
