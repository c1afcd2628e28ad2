import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Popover } from '../../../ui/Popover.tsx';
import { type CitablePassage, PassagePicker } from '../../citations/index.ts';
import { $blockOfSelection, $selectAgain, insertCitation } from './insert-citation.ts';

/** Where a chosen passage is to be cited. */
export type CitePlace = 'at the caret' | 'instead of brackets';

/** The caret to go back to, and how many characters before it are only there to find a passage. */
interface Caret {
  readonly selection: BaseSelection | null;
  readonly typed: number;
}

/** Asks at the caret for the passage to cite; Escape goes on writing. */
export function CitePopover({
  place,
  offered,
  onClose,
}: {
  readonly place: CitePlace | null;
  /** What is likely to be cited. */
  readonly offered: readonly CitablePassage[];
  readonly onClose: () => void;
}) {
  const [editor] = useLexicalComposerContext();
  const [box, setBox] = useState<DOMRect | null>(null);
  const caret = useRef<Caret>({ selection: null, typed: 0 });

  useEffect(() => {
    if (place === null) {
      setBox(null);
      return;
    }
    const selection = editor.read(() => $getSelection()?.clone() ?? null);
    caret.current = { selection, typed: place === 'instead of brackets' ? brackets : 0 };
    setBox(caretBox(editor.getRootElement()));
  }, [place, editor]);

  const takeTyped = useCallback(() => {
    const { selection, words } = wordsSince(editor, caret.current.selection);
    caret.current = { selection, typed: caret.current.typed === 0 ? 0 : brackets + words.length };
    return words;
  }, [editor]);

  if (place === null || box === null) return null;
  const close = () => {
    onClose();
    editor.update(() => $selectAgain(caret.current.selection));
    editor.focus();
  };
  const choose = (annotation: string) => {
    onClose();
    const { selection, typed } = caret.current;
    void insertCitation(editor, annotation, { $blockBefore: () => $blockOfSelection(selection, typed) }).then(
      () => editor.focus(),
    );
  };
  return (
    <Popover
      label="Cite a passage"
      isOpen
      onOpenChange={(isOpen) => isOpen || close()}
      anchor={{ getBoundingClientRect: () => box }}
    >
      <PassagePicker onClose={close} onChoose={choose} takeTyped={takeTyped} offered={offered} />
    </Popover>
  );
}

const brackets = 2;

/** What was typed in the editor since a selection, and the caret after it. */
function wordsSince(
  editor: LexicalEditor,
  since: BaseSelection | null,
): { readonly selection: BaseSelection | null; readonly words: string } {
  return editor.read(() => {
    const now = $getSelection();
    if (!$isRangeSelection(now) || !$isRangeSelection(since) || now.anchor.key !== since.anchor.key) {
      return { selection: since, words: '' };
    }
    const node = now.anchor.getNode();
    const words = $isTextNode(node)
      ? node.getTextContent().slice(since.anchor.offset, now.anchor.offset)
      : '';
    return { selection: now.clone(), words };
  });
}

/** Where the caret is on screen; the editor's first line where it has none. */
function caretBox(root: HTMLElement | null): DOMRect {
  const selection = getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const [box] = range !== null && root?.contains(range.startContainer) ? range.getClientRects() : [];
  if (box !== undefined) return box;
  const node = range?.startContainer;
  const element = node instanceof HTMLElement && root?.contains(node) ? node : root;
  return element?.getBoundingClientRect() ?? new DOMRect();
}
