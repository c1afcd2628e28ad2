import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { citationOf, readCitation } from '../../citations/index.ts';
import { tagOfStep } from '../ContentPlugin.tsx';
import { $createCitationNode, $isCitationNode } from './CitationNode.tsx';

/** Where a citation goes. */
export interface InsertPlace {
  /** The block before it; null: the last one. Called inside the update. */
  readonly $blockBefore: () => LexicalNode | null;
  /** The merge key of the undo step that it belongs to. */
  readonly stepKey?: string;
}

/**
 * Cites an annotation in a text after a block, in its place where it is empty. The caret goes after it. Does nothing
 * where the annotation is gone.
 */
export async function insertCitation(
  editor: LexicalEditor,
  annotation: string,
  { $blockBefore, stepKey }: InsertPlace,
): Promise<void> {
  const live = await readCitation(annotation);
  if (live === null) return;
  const $insert = () => {
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
  };
  editor.update($insert, stepKey === undefined ? {} : { tag: tagOfStep(stepKey) });
}

/** Selects what was selected before, as far as it is still there; else the end of the text. */
export function $selectAgain(saved: BaseSelection | null): void {
  const points = $isRangeSelection(saved) ? [saved.anchor, saved.focus] : [];
  const isThere = points.length > 0 && points.every(({ key }) => $getNodeByKey(key) !== null);
  if (isThere) $setSelection(saved?.clone() ?? null);
  else $getRoot().selectEnd();
}

/** The block in which a selection ends; so many characters before the caret are taken away. */
export function $blockOfSelection(saved: BaseSelection | null, typed: number): LexicalNode | null {
  $selectAgain(saved);
  const selection = $getSelection();
  const block = selection?.getNodes().at(-1)?.getTopLevelElement() ?? null;
  if ($isRangeSelection(selection) && selection.isCollapsed()) {
    const { anchor } = selection;
    const node = anchor.getNode();
    if ($isTextNode(node) && typed > 0) {
      node.spliceText(Math.max(0, anchor.offset - typed), typed, '', true);
      if (node.getTextContent() === '') node.remove();
    }
  }
  return block;
}
