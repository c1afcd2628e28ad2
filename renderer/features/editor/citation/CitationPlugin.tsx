import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect } from 'react';
import type { CitationRequest } from '../../../stores/open-notes.ts';
import { showAnnotation } from '../../../stores/show-annotation.ts';
import { announce } from '../../../ui/announce.ts';
import { readCitation } from '../../citations/index.ts';
import { $isCitationNode } from './CitationNode.tsx';
import { registerPassageDrop } from './passage-drop.ts';

/** Enter on a citation shows its passage; `[[` asks for one; passages can be dropped; a citation can be asked for. */
export function CitationPlugin({
  citationRequest,
  onTyped,
}: {
  readonly citationRequest: CitationRequest | null;
  /** Two opening brackets were typed. */
  readonly onTyped: () => void;
}) {
  const [editor] = useLexicalComposerContext();

  useEffect(
    () =>
      mergeRegister(
        registerPassageDrop(editor),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (pressed) => {
            const annotation = $selectedCitation();
            if (annotation === null || pressed?.shiftKey) return false;
            pressed?.preventDefault();
            void showPassage(annotation);
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor],
  );

  useEffect(() => {
    let before = '';
    return editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
      const typed = editorState.read($wordsBeforeCaret);
      const isNew = dirtyLeaves.size > 0 && typed.endsWith('[[') && typed === `${before}[`;
      before = typed;
      if (isNew && !editor.isComposing()) onTyped();
    });
  }, [editor, onTyped]);

  useEffect(() => {
    if (citationRequest === null) return;
    editor.update(
      () => {
        const citation = $getRoot()
          .getChildren()
          .find((node) => $isCitationNode(node) && node.getAnnotation() === citationRequest.annotation);
        if (citation === undefined) return;
        const selection = $createNodeSelection();
        selection.add(citation.getKey());
        $setSelection(selection);
      },
      { onUpdate: () => editor.getRootElement()?.focus({ preventScroll: true }) },
    );
  }, [editor, citationRequest]);

  return null;
}

/** The annotation of the one citation that is selected as a whole. */
function $selectedCitation(): string | null {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  const [node] = nodes;
  return nodes.length === 1 && $isCitationNode(node) ? node.getAnnotation() : null;
}

function $wordsBeforeCaret(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return '';
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? node.getTextContent().slice(0, selection.anchor.offset) : '';
}

async function showPassage(annotation: string): Promise<void> {
  const live = await readCitation(annotation);
  if (live === null) announce('The annotation is no longer in the project.');
  else showAnnotation(live.annotation);
}
