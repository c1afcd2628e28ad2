import type { SearchHit } from '../../../shared/contract/search.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { openHit } from './open-hit.ts';
import { SearchPassages } from './SearchPassages.tsx';
import { Snippet } from './Snippet.tsx';
import { rememberOpened, toggleUnfolded, useSearchState } from './search-store.ts';

const fieldWords: Readonly<Record<SearchHit['field'], string>> = {
  text: 'Text',
  title: 'Title',
  quote: 'Annotation',
  comment: 'Comment',
  note: 'Note',
  tag: 'Tag',
  source: 'Source',
};

/** One hit: what it is in, its words, and for an annotation its tags. A press or Enter shows it where it stands. */
export function SearchHitRow({
  hit,
  rowKey,
  query,
  language,
  tags,
}: {
  readonly hit: SearchHit;
  readonly rowKey: string;
  readonly query: string;
  readonly language: string | null;
  readonly tags: ReadonlyMap<string, Tag>;
}) {
  const { document, capture } = hit;
  const isUnfolded = useSearchState(({ unfolded }) => capture !== null && unfolded.has(capture));
  const canUnfold = hit.field === 'text' && document !== null && capture !== null;
  const tagsShown = (hit.field === 'tag' ? [hit.subject ?? ''] : hit.tags)
    .map((id) => tags.get(id))
    .filter((tag) => tag !== undefined);
  return (
    <div className="search-hit-row">
      <button
        type="button"
        className="search-hit"
        data-roving
        onClick={() => {
          rememberOpened(rowKey);
          openHit(hit, query, (id) => tags.get(id)?.name);
        }}
      >
        <span className="search-field">{fieldWords[hit.field]}</span>
        <span className="search-words" data-tag-colour={tagsShown[0]?.colour}>
          <Snippet snippet={hit.snippet} marks={hit.marks} language={language} />
          {tagsShown.length > 0 && (
            <span className="search-tags">
              {tagsShown.map(({ id, name, colour, pattern, letter }) => (
                <span key={id} className="search-tag">
                  <TagSwatch colour={colour} pattern={pattern} letter={letter} /> <bdi>{name}</bdi>
                </span>
              ))}
            </span>
          )}
        </span>
      </button>
      {canUnfold && (
        <button
          type="button"
          className="search-unfold"
          data-roving
          aria-expanded={isUnfolded}
          onClick={() => toggleUnfolded(capture)}
        >
          {isUnfolded ? 'Only the best passage' : 'All passages'}
        </button>
      )}
      {canUnfold && isUnfolded && (
        <SearchPassages place={{ document, capture }} query={query} language={language} />
      )}
    </div>
  );
}
