import { Highlighter, X } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { endMarking, toggleMarkingTag, useMarking } from '../../stores/marking.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { TagTypeAhead } from '../annotations/index.ts';
import './MarkingStatus.css';

/** Says in the status bar that selections are being marked and with which tags, and lets one change them. */
export function MarkingStatus() {
  const { isOn, tags: chosen, isChoosing } = useMarking();
  const tags = useCore('tags.list', {}).data;
  const shown = chosen.map((id) => tags?.find((tag) => tag.id === id)).filter((tag) => tag !== undefined);
  const colour = isOn ? shown[0]?.colour : undefined;

  // The words being selected have the look of what they will become.
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (colour === undefined) delete dataset['markingColour'];
    else dataset['markingColour'] = colour;
  }, [colour]);
  // A tag that left the codebook is no longer given.
  useEffect(() => {
    if (tags === undefined) return;
    const left = chosen.filter((id) => tags.some((tag) => tag.id === id));
    if (left.length < chosen.length) useMarking.setState({ tags: left });
  }, [tags, chosen]);

  if (!isOn) return null;
  return (
    <output className="status-mode" aria-label="Marking as you select">
      <Highlighter aria-hidden className="status-mode-icon" />
      <span className="status-mode-words">Marking every selection{shown.length === 0 ? '' : ' as'}</span>
      {shown.map((tag) => (
        <TagChip key={tag.id} tag={tag} onRemove={() => toggleMarkingTag(tag.id)} />
      ))}
      <Popover
        label="Tags that marking gives"
        side="top"
        isOpen={isChoosing}
        onOpenChange={(next) => useMarking.setState({ isChoosing: next })}
        trigger={
          <Button size="small" variant="quiet">
            {shown.length === 0 ? 'Choose tags' : 'Change'}
          </Button>
        }
      >
        <ChooseTags chosen={chosen} />
      </Popover>
      <IconButton label="Stop marking" keys="Escape" icon={<X aria-hidden />} onClick={endMarking} />
    </output>
  );
}

function ChooseTags({ chosen }: { readonly chosen: readonly string[] }) {
  const { run, error } = useAction();
  const carried = useMemo(() => [chosen], [chosen]);
  const create = (name: string) =>
    void run(async () => toggleMarkingTag((await call('tags.create', { name })).id));
  return (
    <div className="tag-picker">
      <TagTypeAhead
        carried={carried}
        onTag={toggleMarkingTag}
        onCreate={create}
        onEscape={() => useMarking.setState({ isChoosing: false })}
      />
      <ErrorLine error={error} />
    </div>
  );
}
