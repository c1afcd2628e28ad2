import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical';
import { useEffect } from 'react';
import { editorActions, runEditorAction } from './editor-actions.ts';
import { isMacKeyboard, matchesKeys } from './matches-keys.ts';

/** The keys of the toolbar's actions; Alt+F10 goes to the toolbar and Escape leaves the text. */
export function EditorKeysPlugin({
  onLink,
  onCite,
  onEscape,
}: {
  readonly onLink: () => void;
  readonly onCite: () => void;
  readonly onEscape?: () => void;
}) {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (pressed) => {
          const action = editorActions.find(({ keys }) => matchesKeys(pressed, keys, isMacKeyboard));
          if (action?.name === 'link') onLink();
          else if (action?.name === 'cite') onCite();
          else if (action !== undefined) runEditorAction(editor, action.name);
          else if (pressed.key === 'F10' && pressed.altKey) focusToolbar(editor.getRootElement());
          else if (pressed.key === 'Escape' && !pressed.isComposing && onEscape) onEscape();
          else return false;
          pressed.preventDefault();
          pressed.stopPropagation();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, onLink, onCite, onEscape],
  );
  return null;
}

function focusToolbar(root: HTMLElement | null): void {
  root?.closest('.editor')?.querySelector<HTMLElement>('[role="toolbar"] button')?.focus();
}
