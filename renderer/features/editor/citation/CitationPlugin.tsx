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
import { useEffect, useRef } from 'react';
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
            // With Shift the editor itself goes on in a new line after the citation.
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

  const before = useRef({ words: '', all: '' });
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const now = editorState.read($wordsAtCaret);
        // The words may be there a moment before the caret has moved on.
        if (now.words === before.current.words) return;
        const { words, all } = before.current;
        const isTyped = now.words === `${words}[` && now.all.length > all.length;
        before.current = now;
        if (isTyped && now.words.endsWith('[[') && !editor.isComposing()) onTyped();
      }),
    [editor, onTyped],
  );

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

/** The words before the caret in its piece of text, and all words of that piece. */
function $wordsAtCaret(): { readonly words: string; readonly all: string } {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) && selection.isCollapsed() ? selection.anchor.getNode() : null;
  if (!$isRangeSelection(selection) || !$isTextNode(node)) return { words: '', all: '' };
  const all = node.getTextContent();
  return { words: all.slice(0, selection.anchor.offset), all };
}

async function showPassage(annotation: string): Promise<void> {
  const live = await readCitation(annotation);
  if (live === null) announce('The annotation is no longer in the project.');
  else showAnnotation(live.annotation);
}
