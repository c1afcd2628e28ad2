import { useCore } from '../../api/hooks.ts';
import { openPassage } from './open-hit.ts';
import { Snippet } from './Snippet.tsx';

/** Every passage of one capture that has the query's words, in the order of the text. */
export function SearchPassages({
  place,
  query,
  language,
}: {
  readonly place: { readonly document: string; readonly capture: string };
  readonly query: string;
  readonly language: string | null;
}) {
  const found = useCore('search.passages', { query, capture: place.capture }).data;
  if (found === undefined) return null;
  const left = found.total - found.passages.length;
  return (
    <ol className="search-passages" aria-label="All passages">
      {found.passages.map((passage) => (
        <li key={passage.start}>
          <button
            type="button"
            className="search-passage"
            data-roving
            onClick={() => openPassage(place, passage, query)}
          >
            <Snippet snippet={passage.snippet} marks={passage.marks} language={language} />
          </button>
        </li>
      ))}
      {left > 0 && <li className="search-left">and {left.toLocaleString('en')} more in this text</li>}
    </ol>
  );
}
