import { useMemo } from 'react';
import { useCore } from '../../api/hooks.ts';
import { TagChip } from '../../ui/TagChip.tsx';
import { TagTypeAhead } from '../annotations/index.ts';

/** Tags to give: ids of the codebook's, and names of those that are to be made. */
export interface TagChoice {
  readonly tags: readonly string[];
  readonly newTags: readonly string[];
}

/** Chooses tags for what is not there yet; nothing is written before it is. */
export function ChosenTags({
  choice,
  onChange,
}: {
  readonly choice: TagChoice;
  readonly onChange: (choice: TagChoice) => void;
}) {
  const { tags, newTags } = choice;
  const known = useCore('tags.list', {}).data;
  const carried = useMemo(() => [tags], [tags]);
  const without = (list: readonly string[], one: string) => list.filter((each) => each !== one);
  const toggle = (tag: string) =>
    onChange({ tags: tags.includes(tag) ? without(tags, tag) : [...tags, tag], newTags });
  return (
    <section className="mark-hits-tags" aria-label="Tags to give">
      <div className="mark-hits-chips">
        {tags.map((id) => {
          const tag = known?.find((each) => each.id === id);
          return tag && <TagChip key={id} tag={tag} onRemove={() => toggle(id)} />;
        })}
        {newTags.map((name) => (
          <TagChip
            key={name}
            tag={{ name, colour: 'slate', pattern: 'none', letter: '+' }}
            onRemove={() => onChange({ tags, newTags: without(newTags, name) })}
          />
        ))}
        {tags.length + newTags.length === 0 && <span className="mark-hits-words">No tag</span>}
      </div>
      <TagTypeAhead
        carried={carried}
        autoFocus={false}
        onTag={toggle}
        onCreate={(name) => onChange({ tags, newTags: [...without(newTags, name), name] })}
      />
    </section>
  );
}
