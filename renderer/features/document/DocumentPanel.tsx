import type { DocumentDetail } from '../../../shared/model/document.ts';
import type { MetadataName } from '../../../shared/model/metadata.ts';
import { useCore } from '../../api/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DocumentOrigins } from '../derivations/index.ts';
import { DocumentMentions } from '../mentions/index.ts';
import { DocumentCaptures } from './DocumentCaptures.tsx';
import { DocumentKept } from './DocumentKept.tsx';
import { DocumentParts } from './DocumentParts.tsx';
import { DocumentRecord } from './DocumentRecord.tsx';
import { DocumentNotes } from './DocumentNotes.tsx';
import { MetadataField } from './MetadataField.tsx';
import { metadataLabels } from './metadata-words.ts';
import { RemoveDocument } from './RemoveDocument.tsx';
import { SameText } from './SameText.tsx';
import { SourceField } from './SourceField.tsx';
import './DocumentPanel.css';

/** What is known about a document and how: its source, metadata, notes and copies. */
export function DocumentPanel({ document }: { readonly document: string }) {
  const { data, error } = useCore('documents.get', { id: document });
  if (error !== null) return <EmptyState sentence="This document is not in the project any more." />;
  return data === undefined ? null : <Panel key={data.id} document={data} />;
}

function Panel({ document }: { readonly document: DocumentDetail }) {
  // The labels name every field of the model.
  const names = Object.keys(metadataLabels) as MetadataName[];
  return (
    <section className="document-panel" aria-label="Document">
      <SourceField document={document} />
      <div className="document-fields">
        {names.map((name) => (
          <MetadataField key={name} document={document} name={name} />
        ))}
      </div>
      {document.csl !== null && <DocumentRecord csl={document.csl} />}
      <DocumentParts document={document.id} />
      <DocumentKept document={document} />
      <SameText document={document} />
      <DocumentOrigins document={document.id} />
      <DocumentMentions document={document.id} />
      <DocumentNotes document={document.id} />
      {document.captures.length > 0 && <DocumentCaptures document={document} />}
      <RemoveDocument document={document} />
    </section>
  );
}
