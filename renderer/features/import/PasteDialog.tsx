import { Dialog } from '../../ui/Dialog.tsx';
import { keyWords } from '../../ui/key-words.ts';
import { importClipboard } from './listen-for-paste.ts';
import { useImports } from './import-store.ts';
import './PasteDialog.css';

/** Where to paste when the menu was used. The key works without it, anywhere outside a text field. */
export function PasteDialog() {
  const isOpen = useImports((imports) => imports.isPasteOpen);
  const close = () => useImports.setState({ isPasteOpen: false });
  return (
    <Dialog
      title="Import pasted text"
      description="Text is kept with its headings, lists and links where the clipboard has them."
      size="small"
      isOpen={isOpen}
      onClose={close}
    >
      <textarea
        className="paste-place"
        aria-label="Paste here"
        placeholder={`Press ${keyWords('Mod+V')} to paste. The text becomes a document of its own.`}
        onPaste={(event) => {
          event.preventDefault();
          if (importClipboard(event.clipboardData)) close();
        }}
      />
    </Dialog>
  );
}
