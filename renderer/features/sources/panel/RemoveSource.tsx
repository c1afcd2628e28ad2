import type { SourceProfile } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useAction } from '../../../api/use-action.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';

/** Removes a source on which nothing hangs; else says what does. */
export function RemoveSource({ profile: { source, hangs } }: { readonly profile: SourceProfile }) {
  const { run, error } = useAction();
  const remove = () =>
    run(async () => {
      await call('sources.remove', { id: source.id });
      useWorkspace.setState({ activeSource: null });
    });
  if (hangs.length > 0) {
    return <p className="source-hangs">It cannot be removed while this hangs on it: {hangs.join(', ')}.</p>;
  }
  return (
    <>
      <ErrorLine error={error} />
      <Button variant="danger" size="small" className="source-remove" onClick={() => void remove()}>
        Remove source
      </Button>
    </>
  );
}
