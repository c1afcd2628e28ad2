import { Plus } from 'lucide-react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { TagPicker } from './TagPicker.tsx';

/** The tags of one annotation, and on the active card the button that changes them. */
export function AnnotationTags({
  annotation,
  tags,
  isActive,
  isTagging,
  onTagging,
}: {
  readonly annotation: Annotation;
  readonly tags: readonly Tag[];
  readonly isActive: boolean;
  readonly isTagging: boolean;
  readonly onTagging: (isTagging: boolean) => void;
}) {
  const { run, error } = useAction();
  const takeAway = (tag: string) =>
    void run(() => call('annotations.retag', { ids: [annotation.id], remove: [tag] }));
  return (
    <>
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} {...(isActive ? { onRemove: () => takeAway(tag.id) } : {})} />
      ))}
      {(isActive || isTagging) && (
        <Popover
          label="Tags of this annotation"
          isOpen={isTagging}
          onOpenChange={onTagging}
          trigger={
            <button type="button" className="annotation-add-tag">
              <Plus aria-hidden /> Tag
            </button>
          }
        >
          <TagPicker annotations={[annotation]} onClose={() => onTagging(false)} />
        </Popover>
      )}
      <ErrorLine error={error} />
    </>
  );
}
