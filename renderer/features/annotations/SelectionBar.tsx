import { Tag as TagIcon, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { mostPassages, OriginWords } from '../origins/index.ts';
import { removeAnnotations } from './remove-annotations.ts';
import { TagPicker } from './TagPicker.tsx';

/** What can be done with all selected annotations at once. */
export function SelectionBar({
  annotations,
  onClear,
}: {
  readonly annotations: readonly Annotation[];
  readonly onClear: () => void;
}) {
  const [isTagging, setTagging] = useState(false);
  const { run, error } = useAction();
  return (
    <div className="annotations-selection" role="toolbar" aria-label="Selected annotations">
      <span className="annotations-selection-count" aria-live="polite">
        {annotations.length} selected
      </span>
      <Popover
        label="Tags of the selected annotations"
        isOpen={isTagging}
        onOpenChange={setTagging}
        align="end"
        trigger={
          <Button size="small">
            <TagIcon aria-hidden className="annotations-filter-icon" /> Tag
          </Button>
        }
      >
        <TagPicker annotations={annotations} onClose={() => setTagging(false)} />
      </Popover>
      <Button
        size="small"
        variant="danger"
        onClick={() => void run(() => removeAnnotations(annotations.map(({ id }) => id)))}
      >
        <Trash2 aria-hidden className="annotations-filter-icon" /> Remove
      </Button>
      <IconButton label="Select none" keys="Escape" icon={<X aria-hidden />} onClick={onClear} />
      {annotations.length <= mostPassages && (
        <OriginWords
          className="annotations-selection-origins"
          annotations={annotations.map(({ id }) => id)}
        />
      )}
      <ErrorLine error={error} />
    </div>
  );
}
