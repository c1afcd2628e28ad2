import { Dialog } from '../../ui/Dialog.tsx';
import { keyWords } from '../../ui/key-words.ts';
import { importClipboard } from './listen-for-paste.ts';
import { useImports } from './import-store.ts';
import './PasteDialog.css';

/** Where to paste when the menu was used. The key works without it, anywhere outside a text field. */
export function PasteDialog() {
  const paste = useImports((imports) => imports.paste);
  const copyOf = paste?.copyOf ?? null;
  const close = () => useImports.setState({ paste: null });
  return (
    <Dialog
      title={copyOf === null ? 'Import pasted text' : 'Add a newer copy'}
      description={
        copyOf === null ? (
          'Text is kept with its headings, lists and links where the clipboard has them.'
        ) : (
          <>
            Of <bdi>{copyOf.title}</bdi>. The copies that are there stay as they are; annotations are carried
            over.
          </>
        )
      }
      size="small"
      isOpen={paste !== null}
      onClose={close}
    >
      <textarea
        className="paste-place"
        aria-label="Paste here"
        placeholder={`Press ${keyWords('Mod+V')} to paste. ${copyOf === null ? 'The text becomes a document of its own.' : 'The text becomes the newest copy.'}`}
        onPaste={(event) => {
          event.preventDefault();
          if (importClipboard(event.clipboardData, copyOf?.id)) close();
        }}
      />
    </Dialog>
  );
}
