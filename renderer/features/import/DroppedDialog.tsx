import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { importFiles } from './import-files.ts';
import { useImports } from './import-store.ts';

/** Asks what a file is that was dropped on an open document: a newer copy of it, or a document of its own. */
export function DroppedDialog() {
  const dropped = useImports((imports) => imports.dropped);
  const take = (copyOf: string | null) => {
    if (dropped !== null) void importFiles([dropped.file], { copyOf });
    close();
  };
  return (
    <Dialog
      title="A newer copy, or another document?"
      description={
        dropped === null ? undefined : (
          <>
            <bdi>{dropped.file.name}</bdi> was dropped on <bdi>{dropped.on.title}</bdi>.
          </>
        )
      }
      size="small"
      isOpen={dropped !== null}
      onClose={close}
      footer={
        <>
          <Button onClick={() => take(null)}>A document of its own</Button>
          <Button variant="primary" onClick={() => take(dropped?.on.id ?? null)}>
            A newer copy
          </Button>
        </>
      }
    >
      <p>
        A newer copy is kept beside those that are there, which stay as they are. Annotations are carried over
        to it, and you see how sure each one is.
      </p>
    </Dialog>
  );
}

function close(): void {
  useImports.setState({ dropped: null });
}
