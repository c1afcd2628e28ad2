import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { openBeside } from '../../stores/workspace.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ContextMenu } from '../../ui/Menu.tsx';
import { openFoundDocument } from './open-hit.ts';

/** The document that the hits under it are in. */
export function SearchDocumentRow({
  row,
  document,
  query,
}: {
  readonly row: { readonly document: string; readonly title: string };
  readonly document: DocumentSummary | undefined;
  readonly query: string;
}) {
  return (
    <h2 className="search-heading">
      <ContextMenu
        items={[
          { label: 'Open', onSelect: () => openFoundDocument(row.document, query) },
          { label: 'Open beside', onSelect: () => openBeside(row.document) },
        ]}
      >
        <button
          type="button"
          className="search-document"
          data-roving
          onClick={() => openFoundDocument(row.document, query)}
        >
          <bdi className="search-document-title">{row.title}</bdi>
          {document !== undefined && (
            <span className="search-document-words">
              <bdi>{whereFrom(document)}</bdi>
              {document.grade !== null && (
                <GradeBadge code={document.grade.code} words={document.grade.words} isCompact />
              )}
            </span>
          )}
        </button>
      </ContextMenu>
    </h2>
  );
}

/** Who it comes from and when, as far as it is known. */
function whereFrom({ source, publisher, published }: DocumentSummary): string {
  const date = published === null ? null : formatEdtf(published);
  return [source?.name ?? publisher, date].filter((part) => part !== null).join(' · ');
}
