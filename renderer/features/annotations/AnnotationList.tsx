import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { DocumentDetail } from '../../../shared/model/document.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useEvidenceByAnnotation } from '../evidence/index.ts';
import { useLinksByAnnotation } from '../links/index.ts';
import { gradePassage } from '../sources/index.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import { passageIn, removePassage, showPassage } from './passages.ts';
import { removeAnnotations } from './remove-annotations.ts';
import { type CardSelection, extendSelection, noSelection, toggleCard } from './select-annotations.ts';
import { usePassageGrades } from './use-passage-grades.ts';

export interface AnnotationListProps {
  readonly document: string;
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly selection: CardSelection;
  readonly onSelection: (selection: CardSelection) => void;
}

/**
 * The cards. Arrow keys go from card to card and the text follows; with Shift they select as they go, Mod+A selects
 * all, Escape none.
 */
export function AnnotationList({
  document,
  annotations,
  tagsById,
  selection,
  onSelection,
}: AnnotationListProps) {
  const detail = useCore('documents.get', { id: document }, shownOnCards).data;
  const source = detail?.source ?? null;
  const grades = usePassageGrades(source);
  const active = useWorkspace(({ activeAnnotation }) => activeAnnotation);
  const edit = useWorkspace((workspace) => workspace.edit);
  const links = useLinksByAnnotation(document);
  const evidence = useEvidenceByAnnotation(document);
  const showHere = (annotation: Annotation) => {
    const passage = passageIn(annotation, document);
    if (passage !== undefined) showPassage(annotation, passage);
  };
  // Cards are not rendered again because other cards come and go.
  const shown = useRef(annotations);
  useEffect(() => {
    shown.current = annotations;
  }, [annotations]);
  const activeIndex = useMemo(
    () => (active === null ? -1 : annotations.findIndex(({ id }) => id === active)),
    [annotations, active],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const { run, error } = useAction();

  const onKeyDown = (pressed: KeyboardEvent) => {
    const from = cardOf(pressed.target);
    if (from === null) return;
    if ((pressed.ctrlKey || pressed.metaKey) && pressed.key.toLowerCase() === 'a') {
      onSelection({ ids: new Set(idsOf(annotations)), pivot: from });
      pressed.preventDefault();
      return;
    }
    if (pressed.key === 'Escape' && selection.ids.size > 0) {
      onSelection(noSelection);
      pressed.preventDefault();
      return;
    }
    roving.onKeyDown(pressed);
    const to = cardOf(globalThis.document.activeElement);
    const annotation = annotations.find(({ id }) => id === to);
    if (to === from || annotation === undefined) return;
    if (pressed.shiftKey) {
      onSelection(
        extendSelection({ ...selection, pivot: selection.pivot ?? from }, annotation.id, idsOf(annotations)),
      );
    }
    showHere(annotation);
  };

  return (
    <div
      ref={scroller}
      className={joinClasses('annotations-scroller', selection.ids.size > 0 && 'annotations-selecting')}
    >
      <ErrorLine error={error} />
      <fieldset ref={roving.ref} aria-label="Cards" onKeyDown={onKeyDown}>
        <VirtualList
          label="Annotations in the order of the text"
          items={annotations}
          keyOf={({ id }) => id}
          estimatedHeight={104}
          gap={10}
          scrollElement={scroller}
          activeIndex={activeIndex}
          madeOf={(annotation) => [
            ...annotation.tags.map((tag) => tagsById.get(tag)),
            links.get(annotation.id),
            evidence.get(annotation.id),
            document,
            detail?.capture,
            detail?.language,
            detail?.direction,
            source,
            grades.get(annotation.id),
            annotation.id === active,
            selection,
            edit?.annotation === annotation.id ? edit : null,
          ]}
          renderItem={(annotation) => (
            <AnnotationCard
              annotation={annotation}
              document={document}
              newest={detail?.capture ?? null}
              links={links.get(annotation.id) ?? none}
              evidence={evidence.get(annotation.id) ?? none}
              tagsById={tagsById}
              language={detail?.language ?? null}
              direction={detail?.direction ?? null}
              grade={grades.get(annotation.id) ?? null}
              isActive={annotation.id === active}
              isSelected={selection.ids.has(annotation.id)}
              editRequest={edit?.annotation === annotation.id ? edit : null}
              onActivate={() => showHere(annotation)}
              onSelect={(gesture) =>
                onSelection(
                  gesture === 'toggle'
                    ? toggleCard(selection, annotation.id)
                    : extendSelection(selection, annotation.id, idsOf(shown.current)),
                )
              }
              onGrade={() => gradePassage(source, annotation)}
              onRemovePassage={(target) => void run(() => removePassage(annotation.id, target))}
              onRemove={() => void run(() => removeAnnotations([annotation.id]))}
            />
          )}
        />
      </fieldset>
    </div>
  );
}

const none: readonly never[] = [];

function idsOf(annotations: readonly Annotation[]): readonly string[] {
  return annotations.map(({ id }) => id);
}

/** What cards show of their document. */
function shownOnCards({ source, capture, language, direction }: DocumentDetail) {
  return { source: source?.id ?? null, capture: capture?.id ?? null, language, direction };
}

/** The annotation whose quote has the focus; null for any other element. */
function cardOf(target: EventTarget | null): string | null {
  return target instanceof HTMLElement ? (target.dataset['annotation'] ?? null) : null;
}
