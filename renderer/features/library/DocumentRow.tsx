import type { DocumentSummary } from '../../../shared/model/document.ts';
import { openBeside, openDocument } from '../../stores/workspace.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { ContextMenu } from '../../ui/Menu.tsx';
import { documentWords } from './describe-document.ts';
import { removeDocument } from './remove-document.ts';

/** One document of the library in two lines: its title; where from and when, and at the end what is known of it. */
export function DocumentRow({
  document,
  isActive,
  counts = null,
}: {
  readonly document: DocumentSummary;
  readonly isActive: boolean;
  /** What is known of its mentions, in words; null: nothing. */
  readonly counts?: string | null;
}) {
  const { publisher, date } = documentWords(document);
  return (
    <ContextMenu
      items={[
        { label: 'Open', onSelect: () => openDocument(document.id) },
        { label: 'Open beside', keys: 'Mod+Enter', onSelect: () => openBeside(document.id) },
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
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) openBeside(document.id);
          else openDocument(document.id);
        }}
        onKeyDown={(event) => {
          const isBeside = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (event.key !== 'Delete' && !isBeside) return;
          event.preventDefault();
          if (isBeside) openBeside(document.id);
          else void removeDocument(document);
        }}
      >
        <span className="document-row-title" dir="auto" title={document.title}>
          {document.title}
        </span>
        <span className="document-row-words">
          {publisher !== null && (
            <>
              <bdi className="document-row-publisher">{publisher}</bdi>
              <span aria-hidden="true">·</span>
            </>
          )}
          <span className="document-row-date">{date}</span>
          {counts !== null && (
            <span className="document-row-counts" title={counts}>
              {counts}
            </span>
          )}
          <span className="document-row-state">
            {document.grade === null ? (
              document.capture === null ? (
                'not held'
              ) : (
                'not graded'
              )
            ) : (
              <GradeBadge code={document.grade.code} words={document.grade.words} isCompact />
            )}
          </span>
        </span>
      </button>
    </ContextMenu>
  );
}
