import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { citationOf, readCitation } from '../../citations/index.ts';
import { $createCitationNode, $isCitationNode } from './CitationNode.tsx';

/**
 * Cites an annotation in a text: after the block that `$blockBefore` gives (null: at the end), in its place where it is
 * empty. The caret goes after it. Does nothing where the annotation is gone. `$blockBefore` is called inside the update.
 */
export async function insertCitation(
  editor: LexicalEditor,
  annotation: string,
  $blockBefore: () => LexicalNode | null,
): Promise<void> {
  const live = await readCitation(annotation);
  if (live === null) return;
  editor.update(() => {
    const citation = $createCitationNode(citationOf(live));
    const before = $blockBefore() ?? $getRoot().getLastChild();
    if (before === null) $getRoot().append(citation);
    else if ($isParagraphNode(before) && before.isEmpty()) before.replace(citation);
    else before.insertAfter(citation);
    const next = citation.getNextSibling();
    if (next !== null && !$isCitationNode(next)) next.selectStart();
    else {
      const paragraph = $createParagraphNode();
      citation.insertAfter(paragraph);
      paragraph.select();
    }
  });
}

/** The block in which a selection ends. `isAfterBrackets`: the two brackets before it are taken away. */
export function $blockOfSelection(
  saved: BaseSelection | null,
  { isAfterBrackets }: { readonly isAfterBrackets: boolean },
): LexicalNode | null {
  if (saved !== null) $setSelection(saved.clone());
  const selection = $getSelection();
  const node = selection?.getNodes().at(-1) ?? null;
  const block = node?.getTopLevelElement() ?? null;
  if (isAfterBrackets && $isRangeSelection(selection) && selection.isCollapsed()) {
    selection.deleteCharacter(true);
    selection.deleteCharacter(true);
  }
  return block;
}
