import { $createLinkNode, $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { completeAddress } from '../../../shared/rich-text/link-address.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** Asks for the address of a link on the selected words; an empty one takes the link away. */
export function LinkForm({ onClose }: { readonly onClose: () => void }) {
  const [editor] = useLexicalComposerContext();
  const [place] = useState(() => editor.read(() => $linkPlace()));
  const [typed, setTyped] = useState(place.address);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const errorId = useId();

  useEffect(() => field.current?.select(), []);

  const close = () => {
    onClose();
    editor.update(() => $setSelection(place.selection?.clone() ?? null));
    editor.focus();
  };
  const apply = (submit: FormEvent) => {
    submit.preventDefault();
    const address = completeAddress(typed);
    if (typed.trim() !== '' && address === null) {
      setError('Links lead to web pages (https://…) or mail addresses only.');
      return;
    }
    setLink(editor, place.selection, address);
    close();
  };

  return (
    <form
      className="link-form"
      aria-label="Link"
      onSubmit={apply}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        close();
      }}
    >
      <TextInput
        ref={field}
        dir="ltr"
        aria-label="Address"
        placeholder="https://…"
        value={typed}
        onChange={(change) => setTyped(change.target.value)}
        {...(error === null ? {} : { 'aria-invalid': true, 'aria-describedby': errorId })}
      />
      <Button type="submit" size="small">
        {typed.trim() === '' && place.address !== '' ? 'Remove link' : 'Link'}
      </Button>
      <Button size="small" variant="quiet" onClick={close}>
        Cancel
      </Button>
      {error !== null && (
        <p id={errorId} className="editor-failure" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}

function $linkPlace(): { readonly selection: RangeSelection | null; readonly address: string } {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { selection: null, address: '' };
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  return { selection: selection.clone(), address: $isLinkNode(link) ? link.getURL() : '' };
}

function setLink(editor: LexicalEditor, selection: RangeSelection | null, address: string | null): void {
  editor.update(
    () => {
      if (selection !== null) $setSelection(selection.clone());
      const current = $getSelection();
      if (!$isRangeSelection(current)) return;
      const isInLink = $findMatchingParent(current.anchor.getNode(), $isLinkNode) !== null;
      if (address !== null && current.isCollapsed() && !isInLink) {
        current.insertNodes([
          $createLinkNode(address, { rel: 'noreferrer' }).append($createTextNode(address)),
        ]);
      } else {
        editor.dispatchCommand(TOGGLE_LINK_COMMAND, address);
      }
    },
    { discrete: true },
  );
}
