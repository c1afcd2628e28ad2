import type { DocumentDetail } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';

/** Offers the sources that speak from the domain of a document's address; nothing where none does. */
export function AddressSuggestion({ document: { id, url } }: { readonly document: DocumentDetail }) {
  const sources = useCore('sources.ofAddress', url === null ? null : { url }).data ?? [];
  const { run, error } = useAction();
  return (
    <>
      {sources.map((source) => (
        <p key={source.id} className="source-suggestion">
          <span>
            Its address is of {source.domain}: <bdi>{source.name}</bdi>?
          </span>
          <Button
            size="small"
            onClick={() => void run(() => call('documents.assignSource', { ids: [id], source: source.id }))}
          >
            Assign
            <span className="visually-hidden"> {source.name}</span>
          </Button>
        </p>
      ))}
      <ErrorLine error={error} />
    </>
  );
}
