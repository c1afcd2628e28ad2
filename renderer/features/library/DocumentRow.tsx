import type { DocumentSummary } from '../../../shared/model/document.ts';
import { openDocument } from '../../stores/workspace.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ContextMenu } from '../../ui/Menu.tsx';
import { documentDescription } from './describe-document.ts';
import { removeDocument } from './remove-document.ts';

/** One document of the library: title, where from, when, and the letter of its source's grade. */
export function DocumentRow({
  document,
  isActive,
}: {
  readonly document: DocumentSummary;
  readonly isActive: boolean;
}) {
  return (
    <ContextMenu
      items={[
        { label: 'Open', onSelect: () => openDocument(document.id) },
        'separator',
        {
          label: 'Remove from the project',
          keys: 'Delete',
          isDestructive: true,
          onSelect: () => void removeDocument(document),
        },
      ]}
    >
      <button
        type="button"
        className="document-row"
        data-roving
        aria-current={isActive ? 'true' : undefined}
        onClick={() => openDocument(document.id)}
        onKeyDown={(event) => {
          if (event.key === 'Delete') void removeDocument(document);
        }}
      >
        <span className="document-row-title" dir="auto" title={document.title}>
          {document.title}
        </span>
        <span className="document-row-words">
          <span className="document-row-description">
            <bdi>{documentDescription(document)}</bdi>
          </span>
          <span aria-hidden="true">·</span>
          {document.grade === null ? (
            <span>not graded</span>
          ) : (
            <GradeBadge code={document.grade.code} words={document.grade.words} isCompact />
          )}
        </span>
      </button>
    </ContextMenu>
  );
}
