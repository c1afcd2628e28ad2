import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { tagRows } from '../../../shared/tags/tag-tree.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { askForNewTag, selectTag, useCodebook } from './codebook.ts';
import { ViewFrame, ViewHeader } from '../../ui/ViewFrame.tsx';
import { TagDetail } from './TagDetail.tsx';
import { TagTree } from './TagTree.tsx';
import './TagsView.css';

/** The codebook: all tags as a tree, and the selected one with everything that can be changed about it. */
export function TagsView() {
  const tags = useCore('tags.list', {}).data;
  const { selected, collapsed } = useCodebook();
  const rows = useMemo(() => tagRows(tags ?? [], collapsed), [tags, collapsed]);
  const tag = tags?.find(({ id }) => id === selected);
  if (tags === undefined) return null;
  return (
    <ViewFrame label="Codebook" className="tags-view">
      <ViewHeader
        title="Tags"
        layout="line"
        count={tags.length === 1 ? '1 tag' : `${tags.length.toLocaleString('en')} tags`}
        tools={<NewTag />}
      />
      {tags.length === 0 ? (
        <EmptyState
          sentence="Tags name what passages have in common. Create the first one here, or while you tag a passage."
          action={
            <Button variant="primary" onClick={askForNewTag}>
              Create a tag
            </Button>
          }
        />
      ) : (
        <div className="tags-columns">
          <TagTree tags={tags} rows={rows} />
          <div className="tags-detail">
            {tag === undefined ? (
              <EmptyState sentence="Choose a tag to define, move, merge or delete it." />
            ) : (
              <TagDetail key={tag.id} tag={tag} tags={tags} />
            )}
          </div>
        </div>
      )}
    </ViewFrame>
  );
}

function NewTag() {
  const [name, setName] = useState('');
  const { run, error } = useAction();
  const request = useCodebook(({ newTagRequest }) => newTagRequest);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (request > 0) field.current?.focus();
  }, [request]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void run(async () => {
      const { id } = await call('tags.create', { name: name.trim() });
      setName('');
      selectTag(id);
    });
  };
  return (
    <form className="tags-new" onSubmit={submit}>
      <TextInput
        ref={field}
        aria-label="Name of a new tag"
        placeholder="New tag"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        Create tag
      </Button>
      <ErrorLine error={error} />
    </form>
  );
}
