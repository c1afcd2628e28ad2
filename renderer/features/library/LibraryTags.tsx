import type { Tag } from '../../../shared/model/tag.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { searchFor, useWorkspace } from '../../stores/workspace.ts';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { tagRows } from './tag-tree.ts';

/** The codebook with how often each tag is used. A tag shows its passages. */
export function LibraryTags({ tags }: { readonly tags: readonly Tag[] }) {
  const query = useWorkspace(({ view, searchQuery }) => (view === 'search' ? searchQuery : null));
  const isOpen = usePreferences((preferences) => preferences.areTagsOpen);
  return (
    <FoldSection title="Tags" isOpen={isOpen} onToggle={(areTagsOpen) => updatePreferences({ areTagsOpen })}>
      {tagRows(tags).map(({ tag, depth }) => (
        <li key={tag.id}>
          <button
            type="button"
            className="library-row"
            data-roving
            aria-current={query === tagQuery(tag) ? 'true' : undefined}
            title={tag.definition || undefined}
            style={{ paddingInlineStart: `${0.615 + Math.min(depth, 4) * 1.077}rem` }}
            onClick={() => searchFor(tagQuery(tag))}
          >
            <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
            <bdi className="library-name">{tag.name}</bdi>
            <span className="library-count">{tag.annotations.toLocaleString('en')}</span>
          </button>
        </li>
      ))}
    </FoldSection>
  );
}

/** A tag's name cannot hold a quotation mark inside a quoted value, and none is needed to find it. */
function tagQuery(tag: Tag): string {
  return `tag:"${tag.name.replaceAll('"', ' ')}"`;
}
