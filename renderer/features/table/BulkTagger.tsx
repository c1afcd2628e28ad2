import { useMemo } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { useCore } from '../../api/hooks.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { TagTypeAhead } from '../annotations/index.ts';
import { annotationWords, retag } from './bulk-actions.ts';
import { useTable } from './table-store.ts';

interface ChooserProps {
  readonly ids: readonly string[];
  /** Which tags they carry; undefined until it is read. */
  readonly uses: OutputOf<'table.tags'>['tags'] | undefined;
}

/** The codebook to tag many annotations from; what all of them carry is taken away again. */
export function BulkTagger({ ids, uses }: ChooserProps) {
  // Two stand for all of them: one carries what every one does, the other what any does.
  const carried = useMemo(
    () => [
      (uses ?? []).filter(({ annotations }) => annotations === ids.length).map(({ tag }) => tag),
      (uses ?? []).map(({ tag }) => tag),
    ],
    [uses, ids],
  );
  return (
    <div className="tag-picker">
      <TagTypeAhead
        carried={carried}
        onTag={(tag, use) => {
          leave();
          void retag(use === 'all' ? { ids: [...ids], remove: [tag] } : { ids: [...ids], add: [tag] });
        }}
        onCreate={(name) => {
          leave();
          void retag({ ids: [...ids], create: [name] });
        }}
        onEscape={leave}
      />
    </div>
  );
}

/** The tags that some of the annotations carry, to take away. */
export function BulkUntagger({ ids, uses }: ChooserProps) {
  const tags = useCore('tags.list', {}).data;
  const roving = useRovingFocus<HTMLUListElement>();
  const carried = tags?.flatMap((tag) => {
    const use = uses?.find((each) => each.tag === tag.id);
    return use === undefined ? [] : [{ tag, annotations: use.annotations }];
  });
  if (uses === undefined || carried === undefined) return <p className="bulk-none">Reading their tags…</p>;
  if (carried.length === 0) return <p className="bulk-none">None of them has a tag.</p>;
  return (
    <ul className="bulk-tags" aria-label="Tags to take away" ref={roving.ref} onKeyDown={roving.onKeyDown}>
      {carried.map(({ tag, annotations }) => (
        <li key={tag.id}>
          <button
            type="button"
            className="bulk-tag"
            data-roving
            onClick={() => {
              leave();
              void retag({ ids: [...ids], remove: [tag.id] });
            }}
          >
            <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
            <bdi className="bulk-tag-name">{tag.name}</bdi>
            <span className="bulk-tag-count">from {annotationWords(annotations)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function leave(): void {
  useTable.setState({ chooser: null, isFocusAwaited: true });
}
