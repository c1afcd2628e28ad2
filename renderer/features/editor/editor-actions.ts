import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createQuoteNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isLinkNode } from '@lexical/link';
import type { TextFormat } from '../../../shared/rich-text/rich-text.ts';

export type EditorActionName = TextFormat | 'bullets' | 'numbers' | 'quote' | 'link' | 'cite';

/** One thing the editor can do, for its toolbar and its keys alike. */
export interface EditorAction {
  readonly name: EditorActionName;
  readonly label: string;
  readonly keys: string;
}

export const editorActions: readonly EditorAction[] = [
  { name: 'bold', label: 'Bold', keys: 'Mod+B' },
  { name: 'italic', label: 'Italic', keys: 'Mod+I' },
  { name: 'strikethrough', label: 'Strike through', keys: 'Mod+Shift+X' },
  { name: 'code', label: 'Code', keys: 'Mod+E' },
  { name: 'bullets', label: 'Bulleted list', keys: 'Mod+Shift+8' },
  { name: 'numbers', label: 'Numbered list', keys: 'Mod+Shift+7' },
  { name: 'quote', label: 'Quote', keys: 'Mod+Shift+9' },
  { name: 'link', label: 'Link', keys: 'Mod+Shift+K' },
  { name: 'cite', label: 'Cite a passage', keys: 'Mod+Shift+C' },
];

/** Does an action on the selection; a second time takes it back. Links and citations ask first, so they are not done here. */
export function runEditorAction(
  editor: LexicalEditor,
  name: Exclude<EditorActionName, 'link' | 'cite'>,
): void {
  switch (name) {
    case 'bullets':
    case 'numbers': {
      const isOn = editor.read(() => $activeActions().has(name));
      if (isOn) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
      else
        editor.dispatchCommand(
          name === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND,
          undefined,
        );
      break;
    }
    case 'quote':
      editor.update(() => {
        const isOn = $activeActions().has('quote');
        $setBlocksType($getSelection(), () => (isOn ? $createParagraphNode() : $createQuoteNode()));
      });
      break;
    default:
      editor.dispatchCommand(FORMAT_TEXT_COMMAND, name);
  }
}

/** The actions that are in force where the selection starts. Call inside a read or an update. */
export function $activeActions(): ReadonlySet<EditorActionName> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return new Set();
  const formats = (['bold', 'italic', 'strikethrough', 'code'] as const).filter((name) =>
    selection.hasFormat(name),
  );
  return new Set<EditorActionName>([...formats, ...$blockActions(selection)]);
}

function $blockActions(selection: RangeSelection): readonly EditorActionName[] {
  const node = selection.anchor.getNode();
  const list = $findMatchingParent(node, $isListNode);
  const has = (isSought: (candidate: LexicalNode) => boolean) => $findMatchingParent(node, isSought) !== null;
  return [
    ...($isListNode(list)
      ? [list.getListType() === 'number' ? ('numbers' as const) : ('bullets' as const)]
      : []),
    ...(has($isQuoteNode) ? ['quote' as const] : []),
    ...(has($isLinkNode) ? ['link' as const] : []),
  ];
}
