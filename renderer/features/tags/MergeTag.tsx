import { useState } from 'react';
import type { Tag } from '../../../shared/model/tag.ts';
import { isAtOrBelow, tagRows } from '../../../shared/tags/tag-tree.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Select } from '../../ui/Select.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { selectTag } from './codebook.ts';
import { mergeWords } from './count-words.ts';

/** Merges a tag into another one, after saying how many annotations move. */
export function MergeTag({ tag, tags }: { readonly tag: Tag; readonly tags: readonly Tag[] }) {
  const [target, setTarget] = useState<string | null>(null);
  const { run, error } = useAction();
  const into = tags.find(({ id }) => id === target);
  // A tag below this one has no place to stay when this one is gone; it is merged the other way round.
  const targets = tagRows(tags).filter((row) => !isAtOrBelow(tags, row.tag.id, tag.id));

  const merge = (to: Tag) =>
    run(async () => {
      await call('tags.merge', { from: [tag.id], into: to.id });
      selectTag(to.id);
      announce(`${tag.name} merged into ${to.name}.`);
    });

  return (
    <section className="tag-detail-section">
      <h2>Merge into another tag</h2>
      <Select
        aria-label="Merge into"
        placeholder={targets.length === 0 ? 'There is no other tag' : 'Choose the tag that stays'}
        disabled={targets.length === 0}
        value={into === undefined ? null : target}
        onChange={setTarget}
        options={targets.map((row) => ({
          value: row.tag.id,
          label: [...row.above, row.tag].map((each) => each.name).join(' › '),
          icon: <TagSwatch colour={row.tag.colour} pattern={row.tag.pattern} letter={row.tag.letter} />,
        }))}
      />
      {into !== undefined && (
        <>
          <p className="tag-detail-words">{mergeWords(tag, into.name)}</p>
          <Button size="small" onClick={() => void merge(into)}>
            Merge
          </Button>
        </>
      )}
      <ErrorLine error={error} />
    </section>
  );
}
