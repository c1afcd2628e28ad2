import { X } from 'lucide-react';
import { passageWords } from '../../../shared/annotations/region-words.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { useActivePassage } from '../../stores/active-passage.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { OriginWords } from '../origins/index.ts';
import { removePassage, showPassage } from './passages.ts';

/** How many a card shows that is not the active one. */
const mostAtRest = 3;

/** The passages of an annotation besides the one its card begins with: each with its document, and a way there. */
export function AnnotationPassages({
  annotation,
  shown,
  document,
  isActive,
}: {
  readonly annotation: Annotation;
  /** The passage that the card begins with. */
  readonly shown: AnnotationTarget;
  /** The document whose annotations are listed. */
  readonly document: string;
  readonly isActive: boolean;
}) {
  const documents = useCore('documents.list', {}).data;
  const current = useActivePassage(({ target }) => target);
  const { run, error } = useAction();
  const { targets } = annotation;
  if (targets.length === 1) return null;
  const others = targets.filter((target) => target !== shown);
  const listed = isActive ? others : others.slice(0, mostAtRest);
  return (
    <section className="annotation-passages" aria-label="Further passages of this annotation">
      <p className="annotation-passages-words">
        Passage {targets.indexOf(shown) + 1} of {targets.length}
      </p>
      <ol>
        {listed.map((target) => {
          const whole = documents?.find(({ id }) => id === target.document);
          return (
            <li key={target.id} value={targets.indexOf(target) + 1} className="annotation-passage">
              <button
                type="button"
                className="annotation-passage-words"
                tabIndex={isActive ? 0 : -1}
                aria-current={isActive && target.id === current ? 'true' : undefined}
                onClick={() => showPassage(annotation, target)}
              >
                <bdi className="annotation-passage-document">
                  {target.document === document ? 'In this document' : (whole?.title ?? '')}
                </bdi>
                <span className="annotation-passage-quote" dir="auto" lang={whole?.language ?? undefined}>
                  {passageWords(target)}
                </span>
              </button>
              {isActive && (
                <IconButton
                  label="Remove this passage"
                  icon={<X aria-hidden />}
                  onClick={() => void run(() => removePassage(annotation.id, target.id))}
                />
              )}
            </li>
          );
        })}
      </ol>
      {listed.length < targets.length - 1 && (
        <p className="annotation-passages-words">and {targets.length - 1 - listed.length} more</p>
      )}
      {isActive && <OriginWords annotations={[annotation.id]} />}
      <ErrorLine error={error} />
    </section>
  );
}
