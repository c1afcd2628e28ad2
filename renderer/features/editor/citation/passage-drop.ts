import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { call } from '../../../api/client.ts';
import { reportFailure } from '../../../api/saved-state.ts';
import { flushUnsent } from '../../../stores/unsent-editors.ts';
import { type DraggedPassage, draggedPassage } from '../../citations/index.ts';
import { insertCitation } from './insert-citation.ts';

/** Takes dropped passages into an editor as citations. Returns a function that stops. */
export function registerPassageDrop(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (drag) => {
        if (draggedPassage(drag.dataTransfer) === null) return false;
        drag.preventDefault();
        if (drag.dataTransfer !== null) drag.dataTransfer.dropEffect = 'copy';
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (drop) => {
        const passage = draggedPassage(drop.dataTransfer);
        if (passage === null || passage === 'unknown yet') return false;
        drop.preventDefault();
        const before = $blockAt(editor, drop)?.getKey() ?? null;
        const stepKey = crypto.randomUUID();
        annotationOf(passage, stepKey)
          .then((annotation) =>
            insertCitation(editor, annotation, { $blockBefore: () => $blockOfKey(before), stepKey }),
          )
          .then(() => editor.focus(), reportFailure);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Selected words become a highlight first, in the same undo step as their citation. */
async function annotationOf(passage: DraggedPassage, mergeKey: string): Promise<string> {
  if ('annotation' in passage) return passage.annotation;
  // What is typed and not sent yet is a step before.
  flushUnsent();
  return (await call('annotations.create', { ...passage, motivation: 'highlighting', mergeKey })).id;
}

/** The block under the pointer, or the last one above it. */
function $blockAt(editor: LexicalEditor, { target, clientY }: DragEvent): LexicalNode | null {
  const under = target instanceof Node ? $getNearestNodeFromDOMNode(target)?.getTopLevelElement() : null;
  return (
    under ??
    $getRoot()
      .getChildren()
      .findLast((block) => topOf(editor, block) <= clientY) ??
    null
  );
}

function topOf(editor: LexicalEditor, block: LexicalNode): number {
  return editor.getElementByKey(block.getKey())?.getBoundingClientRect().top ?? 0;
}

function $blockOfKey(key: string | null): LexicalNode | null {
  return (
    $getRoot()
      .getChildren()
      .find((block) => block.getKey() === key) ?? null
  );
}
