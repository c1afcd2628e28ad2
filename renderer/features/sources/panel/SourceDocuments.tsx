import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import { useCore } from '../../../api/hooks.ts';
import { openDocument } from '../../../stores/workspace.ts';
import { SourceSection } from './SourceSection.tsx';

/** The documents that come from a source. */
export function SourceDocuments({ source }: { readonly source: string }) {
  const documents =
    useCore('documents.list', {}).data?.filter((document) => document.source?.id === source) ?? [];
  return (
    <SourceSection title={documents.length === 1 ? '1 document' : `${documents.length} documents`}>
      {documents.length === 0 ? (
        <p className="source-nothing">Assign it in the Document panel of a document.</p>
      ) : (
        <ul className="source-documents">
          {documents.map(({ id, title, published }) => (
            <li key={id}>
              <button type="button" onClick={() => openDocument(id)}>
                <bdi>{title}</bdi>
                <span>{published === null ? 'no date' : formatEdtf(published)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </SourceSection>
  );
}
