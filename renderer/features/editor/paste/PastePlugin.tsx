import {
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
  type BaseSerializedNode,
} from '@lexical/clipboard';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { useEffect } from 'react';
import { isOpenableAddress } from '../../../../shared/rich-text/link-address.ts';
import { writeLexical } from '../../../../shared/rich-text/write-lexical.ts';
import { readHtml } from './read-html.ts';

/**
 * Takes in pasted and dropped HTML as words with the formats notes have. Everything else goes Lexical's own way: plain
 * text, an address pasted on selected words, and what was copied in an editor of ours.
 */
export function PastePlugin() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const data = 'clipboardData' in event ? event.clipboardData : null;
            if (data === null || !$insertHtml(editor, data)) return false;
            event.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          CONTROLLED_TEXT_INSERTION_COMMAND,
          (event) =>
            typeof event !== 'string' &&
            event.dataTransfer !== null &&
            $insertHtml(editor, event.dataTransfer),
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  );
  return null;
}

function $insertHtml(editor: LexicalEditor, data: DataTransfer): boolean {
  const selection = $getSelection();
  const html = data.getData('text/html');
  if (!$isRangeSelection(selection) || html === '' || isFromOurEditor(data)) return false;
  if (!selection.isCollapsed() && isOpenableAddress(data.getData('text/plain').trim())) return false;
  const richText = readHtml(html);
  if (richText.length === 0) return false;
  $insertGeneratedNodes(
    editor,
    $generateNodesFromSerializedNodes(serialised(writeLexical(richText))),
    selection,
  );
  return true;
}

function isFromOurEditor(data: DataTransfer): boolean {
  return data.getData('application/x-lexical-editor').startsWith('{"namespace":"assay"');
}

/** The blocks of a state that `writeLexical` wrote. */
function serialised(state: string): BaseSerializedNode[] {
  return (JSON.parse(state) as { root: { children: BaseSerializedNode[] } }).root.children;
}
