import { TextButton } from '../../ui/TextButton.tsx';
import { openFoundDocument } from '../search/index.ts';

/** Documents in which nothing was found, to look for oneself: each opens with the query. */
export function SilentDocuments({
  documents,
  query,
}: {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly query: string;
}) {
  return (
    <ul>
      {documents.map(({ id, title }) => (
        <li key={id}>
          <TextButton onClick={() => openFoundDocument(id, query)}>
            <bdi>{title}</bdi>
          </TextButton>
        </li>
      ))}
    </ul>
  );
}
