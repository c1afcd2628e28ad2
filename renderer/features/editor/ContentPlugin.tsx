import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CLEAR_HISTORY_COMMAND } from 'lexical';
import { useEffect, useRef } from 'react';
import { contentOf, type RichTextContent, stateOf } from './content.ts';

const loading = 'assay-loading';

/** Shows content that comes from outside and reports what is changed inside. */
export function ContentPlugin({
  content,
  onChange,
}: {
  readonly content: RichTextContent;
  readonly onChange: (read: () => RichTextContent) => void;
}) {
  const [editor] = useLexicalComposerContext();
  const shown = useRef(content);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
        if (tags.has(loading) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        onChange(() => contentOf(JSON.stringify(editorState.toJSON())));
      }),
    [editor, onChange],
  );

  useEffect(() => {
    if (shown.current === content) return;
    shown.current = content;
    const hadFocus = editor.getRootElement()?.contains(document.activeElement) ?? false;
    editor.setEditorState(editor.parseEditorState(stateOf(content)), { tag: loading });
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    if (hadFocus) editor.focus();
  }, [editor, content]);

  return null;
}
