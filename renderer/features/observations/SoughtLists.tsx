import type { OutputOf } from '../../../shared/contract.ts';
import { openFoundDocument } from '../search/index.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { SilentDocuments } from './SilentDocuments.tsx';
import { soughtWords } from './observation-words.ts';

/** Which documents say something, with their first words, and which say nothing. */
export function SoughtLists({
  query,
  saying,
  silent,
}: OutputOf<'observations.seek'> & { readonly query: string }) {
  const searched = saying.length + silent.length;
  return (
    <div className="sought">
      <p role="status">{soughtWords(searched, saying.length)}</p>
      <div className="sought-lists">
        <section aria-label="Documents that say nothing">
          <h3>Say nothing ({silent.length})</h3>
          {silent.length === 0 && <p className="observation-soft">None.</p>}
          <SilentDocuments documents={silent} query={query} />
        </section>
        <section aria-label="Documents that say something">
          <h3>Say something ({saying.length})</h3>
          {saying.length === 0 && <p className="observation-soft">None.</p>}
          <ul>
            {saying.map(({ id, title, places, first }) => (
              <li key={id}>
                <TextButton onClick={() => openFoundDocument(id, query)}>
                  <bdi>{title}</bdi>
                </TextButton>{' '}
                <span className="observation-soft">{places === 1 ? '1 place' : `${places} places`}</span>
                <p className="sought-first" dir="auto">
                  {first.exact}
                </p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
