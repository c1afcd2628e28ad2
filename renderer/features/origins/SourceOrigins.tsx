import { useCore } from '../../api/hooks.ts';
import { searchFor } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import './origins.css';

/** How many annotations come from a source in the end, as far as is recorded, and the way to them. */
export function SourceOrigins({ name }: { readonly name: string }) {
  // Quotation marks end a phrase of the query language, so they are left out.
  const query = `origin:"${name.replaceAll(/["“”„‟«»]/g, ' ')}" in:annotations`;
  const found = useCore('search.find', { query, limit: 1 }, ({ counts }) => counts.annotations).data;
  if (found === undefined) return null;
  return (
    <p className="origin-nothing">
      {found === 0 ? (
        'No annotated passage comes from it in the end, as far as is recorded.'
      ) : (
        <>
          <TextButton onClick={() => searchFor(query)}>
            {found === 1 ? '1 annotation' : `${found.toLocaleString('en')} annotations`}
          </TextButton>{' '}
          {found === 1 ? 'comes' : 'come'} from it in the end, as far as is recorded.
        </>
      )}
    </p>
  );
}
