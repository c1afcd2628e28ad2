import type { DocumentDetail } from '../../../shared/model/document.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';

/** Takes the document out of the project, with everything that hangs on it; undo brings all of it back. */
export function RemoveDocument({ document }: { readonly document: DocumentDetail }) {
  const { id, title, annotations, captures } = document;
  const { run, error } = useAction();
  const remove = () =>
    run(async () => {
      await call('documents.remove', { ids: [id] });
      announce(`${title} removed. Undo brings it back.`);
    });
  return (
    <section className="document-section document-remove">
      <p>
        {captures.length === 0 ? '' : `${goingWords(captures.length, annotations)} `}Undo brings all back.
      </p>
      <Button variant="danger" size="small" onClick={() => void remove()}>
        Remove document
      </Button>
      <ErrorLine error={error} />
    </section>
  );
}

function goingWords(captures: number, annotations: number): string {
  const copies = captures === 1 ? '1 copy' : `${captures} copies`;
  const passages = annotations === 1 ? '1 annotation' : `${annotations} annotations`;
  return `${copies} and ${passages} go with it.`;
}
