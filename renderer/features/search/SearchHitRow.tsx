import type { SearchHit } from '../../../shared/contract/search.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { judgeAnnotation } from '../../stores/claims.ts';
import { ContextMenu } from '../../ui/Menu.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { openHit, openHitBeside } from './open-hit.ts';
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
  claim: 'Claim',
  reasoning: 'Conclusion',
};

/** One hit: what it is in, its words, and for an annotation its tags. A press or Enter shows it where it stands. */
export function SearchHitRow({
  hit,
  rowKey,
  query,
  document: whole,
  tags,
}: {
  readonly hit: SearchHit;
  readonly rowKey: string;
  readonly query: string;
  /** The document it is in, once it is known. */
  readonly document: DocumentSummary | undefined;
  readonly tags: ReadonlyMap<string, Tag>;
}) {
  const { document, capture } = hit;
  const language = whole?.language ?? null;
  const isUnfolded = useSearchState(({ unfolded }) => capture !== null && unfolded.has(capture));
  const canUnfold = hit.field === 'text' && document !== null && capture !== null;
  const tagsOfHit = hit.tags.map((id) => tags.get(id)).filter((tag) => tag !== undefined);
  const tagItself = hit.field === 'tag' ? tags.get(hit.subject ?? '') : undefined;
  const open = () => {
    rememberOpened(rowKey);
    openHit(hit, query, (id) => tags.get(id)?.name);
  };
  return (
    <div className="search-hit-row">
      {canUnfold && isUnfolded ? (
        <div className="search-hit">
          <span className="search-field">{fieldWords[hit.field]}</span>
          <SearchPassages place={{ document, capture }} query={query} language={language} />
        </div>
      ) : (
        <ContextMenu
          items={[
            { label: 'Open', onSelect: open },
            ...(document === null
              ? []
              : [{ label: 'Open beside', onSelect: () => openHitBeside(hit, query) }]),
            ...(hit.annotation === null
              ? []
              : [{ label: 'Use as evidence…', onSelect: () => judgeAnnotation(hit.annotation ?? '') }]),
          ]}
        >
          <button type="button" className="search-hit" data-roving data-row={rowKey} onClick={open}>
            <span className="search-field">{fieldWords[hit.field]}</span>
            <span
              className="search-words"
              data-tag-colour={tagsOfHit[0]?.colour}
              dir={whole?.direction ?? undefined}
            >
              {hit.field === 'reasoning' && <bdi className="search-claim">{hit.claim}</bdi>}
              <span className="search-line">
                {tagItself !== undefined && <Swatch tag={tagItself} />}
                <Snippet snippet={hit.snippet} marks={hit.marks} language={language} />
              </span>
              {tagsOfHit.length > 0 && (
                <span className="search-tags">
                  {tagsOfHit.map((tag) => (
                    <span key={tag.id} className="search-tag">
                      <Swatch tag={tag} /> <bdi>{tag.name}</bdi>
                    </span>
                  ))}
                </span>
              )}
            </span>
          </button>
        </ContextMenu>
      )}
      {canUnfold && (
        <button
          type="button"
          className="search-unfold"
          data-roving
          aria-expanded={isUnfolded}
          onClick={() => toggleUnfolded(capture)}
        >
          {isUnfolded ? 'Best passage only' : 'All passages'}
        </button>
      )}
    </div>
  );
}

function Swatch({ tag }: { readonly tag: Tag }) {
  return <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />;
}
