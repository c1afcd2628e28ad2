import { Check, Minus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { type TagOption, type TagUse, tagOptions } from './tag-options.ts';
import './TagPicker.css';

export interface TagPickerProps {
  /** What is tagged, with the tags each has now. */
  readonly annotations: readonly Pick<Annotation, 'id' | 'tags'>[];
  readonly onClose: () => void;
}

/**
 * Tags annotations from the codebook: typing narrows it, Enter puts a tag on all of them or takes it off, and a name
 * that is not there yet becomes a new tag.
 */
export function TagPicker({ annotations, onClose }: TagPickerProps) {
  const tags = useCore('tags.list', {}).data;
  const [query, setQuery] = useState('');
  const { run, error } = useAction();
  const options = useMemo(
    () =>
      tagOptions(
        tags ?? [],
        query,
        annotations.map(({ tags: carried }) => carried),
      ),
    [tags, query, annotations],
  );
  const ids = annotations.map(({ id }) => id);

  const choose = (key: string) =>
    run(async () => {
      const option = options.find((candidate) => keyOf(candidate) === key);
      if (option === undefined) return;
      setQuery('');
      if (option.type === 'create') {
        const { id } = await call('tags.create', { name: option.name });
        await call('annotations.retag', { ids, add: [id] });
      } else {
        const { id } = option.row.tag;
        await call('annotations.retag', option.use === 'all' ? { ids, remove: [id] } : { ids, add: [id] });
      }
    });

  return (
    <div className="tag-picker">
      <TypeAhead
        label="Tags"
        placeholder="Find or create a tag"
        query={query}
        onQuery={setQuery}
        isMultiple
        autoFocus
        emptyWords="No tags yet. Type a name and press Enter."
        onEscape={onClose}
        onChoose={(key) => void choose(key)}
        options={options.map((option) => ({
          key: keyOf(option),
          isSelected: option.type === 'tag' && option.use === 'all',
          content: option.type === 'tag' ? <TagRow option={option} /> : <NewTag name={option.name} />,
        }))}
      />
      <ErrorLine error={error} />
    </div>
  );
}

function TagRow({ option: { row, use } }: { readonly option: Extract<TagOption, { type: 'tag' }> }) {
  const { tag, above } = row;
  return (
    <>
      <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
      <span className="tag-picker-words">
        <span className="tag-picker-name">
          <bdi>{tag.name}</bdi>
          {above.length > 0 && (
            <span className="tag-picker-above"> in {above.map(({ name }) => name).join(' › ')}</span>
          )}
        </span>
        {tag.definition !== '' && <bdi className="tag-picker-definition">{tag.definition}</bdi>}
      </span>
      <UseMark use={use} />
      <span className="tag-picker-count">
        {tag.annotations}
        <span className="visually-hidden"> passages</span>
      </span>
    </>
  );
}

function UseMark({ use }: { readonly use: TagUse }) {
  if (use === 'all') return <Check className="tag-picker-mark" aria-hidden />;
  if (use === 'none') return null;
  return <Minus className="tag-picker-mark" role="img" aria-label="on some of them" />;
}

function NewTag({ name }: { readonly name: string }) {
  return (
    <>
      <Plus className="tag-picker-mark" aria-hidden />
      <span className="tag-picker-words">
        <span>
          Create tag <bdi className="tag-picker-new">{name}</bdi>
        </span>
      </span>
    </>
  );
}

function keyOf(option: TagOption): string {
  return option.type === 'tag' ? option.row.tag.id : 'create';
}
