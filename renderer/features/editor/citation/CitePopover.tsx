import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, type BaseSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { Popover } from '../../../ui/Popover.tsx';
import { PassagePicker } from '../../citations/index.ts';
import { $blockOfSelection, $selectAgain, insertCitation } from './insert-citation.ts';

/** Where a chosen passage is to be cited. */
export type CitePlace = 'at the caret' | 'instead of brackets';

/** Asks at the caret for the passage to cite; Escape goes on writing. */
export function CitePopover({
  place,
  onClose,
}: {
  readonly place: CitePlace | null;
  readonly onClose: () => void;
}) {
  const [editor] = useLexicalComposerContext();
  const [caret, setCaret] = useState<{
    readonly selection: BaseSelection | null;
    readonly box: DOMRect;
  } | null>(null);

  useEffect(() => {
    if (place === null) {
      setCaret(null);
      return;
    }
    const selection = editor.read(() => $getSelection()?.clone() ?? null);
    setCaret({ selection, box: caretBox(editor.getRootElement()) });
  }, [place, editor]);

  if (place === null || caret === null) return null;
  const { selection, box } = caret;
  const close = () => {
    onClose();
    editor.update(() => $selectAgain(selection));
    editor.focus();
  };
  return (
    <Popover
      label="Cite a passage"
      isOpen
      onOpenChange={(isOpen) => isOpen || close()}
      anchor={{ getBoundingClientRect: () => box }}
    >
      <PassagePicker
        onClose={close}
        onChoose={(annotation) => {
          onClose();
          const isAfterBrackets = place === 'instead of brackets';
          void insertCitation(editor, annotation, () =>
            $blockOfSelection(selection, { isAfterBrackets }),
          ).then(() => editor.focus());
        }}
      />
    </Popover>
  );
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
