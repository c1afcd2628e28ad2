import { useMemo } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TagTypeAhead } from './TagTypeAhead.tsx';

export interface TagPickerProps {
  /** What is tagged, with the tags each has now. */
  readonly annotations: readonly Pick<Annotation, 'id' | 'tags'>[];
  readonly onClose: () => void;
}

/**
 * Tags annotations from the codebook: typing narrows it, Enter puts a tag on all of them or takes it off, and a name
 * that is not there yet becomes a new tag in the same step.
 */
export function TagPicker({ annotations, onClose }: TagPickerProps) {
  const { run, error } = useAction();
  const carried = useMemo(() => annotations.map(({ tags }) => tags), [annotations]);
  const ids = annotations.map(({ id }) => id);
  const retag = (change: Omit<InputOf<'annotations.retag'>, 'ids'>) =>
    void run(() => call('annotations.retag', { ids, ...change }));
  return (
    <div className="tag-picker">
      <TagTypeAhead
        carried={carried}
        onTag={(tag, use) => retag(use === 'all' ? { remove: [tag] } : { add: [tag] })}
        onCreate={(name) => retag({ create: [name] })}
        onEscape={onClose}
      />
      <ErrorLine error={error} />
    </div>
  );
}
