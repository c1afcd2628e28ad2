import { useMemo, useRef, useState } from 'react';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { useExport } from './export-store.ts';

/** The documents to tick whose passages are exported. */
export function ExportDocuments({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  const chosen = useExport((state) => state.documents);
  const [filter, setFilter] = useState('');
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => documents.filter((document) => foldedOnly(document.title).includes(foldedOnly(filter))),
    [documents, filter],
  );

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    useExport.setState({ documents: next, outcome: null });
  };

  return (
    <div className="export-documents">
      <TextInput
        aria-label="Filter the documents to export"
        placeholder="Filter documents"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      <div className="export-documents-scroll" ref={scroll}>
        <VirtualList
          label="Documents to export"
          items={rows}
          keyOf={(document) => document.id}
          estimatedHeight={30}
          scrollElement={scroll}
          renderItem={(document) => (
            <div className="export-document">
              <Checkbox checked={chosen.has(document.id)} onChange={() => toggle(document.id)}>
                <bdi>{document.title}</bdi>
              </Checkbox>
              <span className="export-document-count">{document.annotations}</span>
            </div>
          )}
        />
      </div>
    </div>
  );
}
