import { Check, Minus, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { type TagOption, type TagUse, tagOptions } from './tag-options.ts';
import './TagPicker.css';

export interface TagTypeAheadProps {
  /** The tags that each of the things in question carries now. */
  readonly carried: readonly (readonly string[])[];
  readonly onTag: (tag: string, use: TagUse) => void;
  /** A name that no tag of the codebook has was chosen. */
  readonly onCreate: (name: string) => void;
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
}

/** The codebook to choose from: typing narrows it, and a name that is not there yet can become a new tag. */
export function TagTypeAhead({ carried, onTag, onCreate, onEscape, autoFocus = true }: TagTypeAheadProps) {
  const tags = useCore('tags.list', {}).data;
  const [query, setQuery] = useState('');
  const options = useMemo(() => tagOptions(tags ?? [], query, carried), [tags, query, carried]);

  const choose = (key: string) => {
    const option = options.find((candidate) => keyOf(candidate) === key);
    if (option === undefined) return;
    setQuery('');
    if (option.type === 'create') onCreate(option.name);
    else onTag(option.row.tag.id, option.use);
  };

  return (
    <TypeAhead
      label="Tags"
      placeholder="Find or create a tag"
      query={query}
      onQuery={setQuery}
      isMultiple
      autoFocus={autoFocus}
      emptyWords="No tags yet. Type a name and press Enter."
      {...(onEscape === undefined ? {} : { onEscape })}
      onChoose={choose}
      options={options.map((option) => ({
        key: keyOf(option),
        isSelected: option.type === 'tag' && option.use === 'all',
        content: option.type === 'tag' ? <TagRow option={option} /> : <NewTag name={option.name} />,
      }))}
    />
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
