import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';

/** Puts the focus at the end of the text on each new request. */
export function FocusPlugin({ focusRequest }: { readonly focusRequest: number | null }) {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    if (focusRequest !== null) editor.focus(undefined, { defaultSelection: 'rootEnd' });
  }, [editor, focusRequest]);
  return null;
}
