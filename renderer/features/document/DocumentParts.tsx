import type { DocumentPart } from '../../../shared/contract/documents.ts';
import type { PartRelation } from '../../../shared/model/capture.ts';
import { useCore } from '../../api/hooks.ts';
import { openDocument } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/** What came within a document, such as the attachments of a message, and what it came within itself. */
export function DocumentParts({ document }: { readonly document: string }) {
  const { parts, wholes } = useCore('documents.parts', { id: document }).data ?? nothing;
  if (parts.length + wholes.length === 0) return null;
  return (
    <section className="document-section" aria-label="Parts of this document">
      {wholes.length > 0 && (
        <>
          <h2>{wholeWords[wholes[0]?.relation ?? 'member']}</h2>
          <PartList parts={wholes} isOfWhole />
        </>
      )}
      {parts.length > 0 && (
        <>
          <h2>
            {parts.every(({ relation }) => relation === 'attachment')
              ? 'Attachments'
              : 'Parts of this document'}
          </h2>
          <PartList parts={parts} />
        </>
      )}
    </section>
  );
}

interface PartListProps {
  readonly parts: readonly DocumentPart[];
  /** The names are those that the wholes give this document, which its own panel need not repeat. */
  readonly isOfWhole?: boolean;
}

function PartList({ parts, isOfWhole = false }: PartListProps) {
  return (
    <ul className="document-parts">
      {parts.map(({ document, title, label }) => (
        <li key={document}>
          <TextButton onClick={() => openDocument(document)}>
            <bdi>{title}</bdi>
          </TextButton>
          {!isOfWhole && label !== title && <bdi className="document-part-label">{label}</bdi>}
        </li>
      ))}
    </ul>
  );
}

const nothing = { parts: [], wholes: [] } as const;

const wholeWords: Readonly<Record<PartRelation, string>> = {
  attachment: 'Attached to',
  member: 'Came within',
  page: 'Came within',
  embedded: 'Embedded in',
};
