import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CLEAR_HISTORY_COMMAND, type EditorState, HISTORY_MERGE_TAG } from 'lexical';
import { useEffect, useRef } from 'react';
import { contentOf, type RichTextContent, stateOf } from './content.ts';

const loading = 'assay-loading';

/** Shows content that comes from outside and reports what is changed inside. */
export function ContentPlugin({
  content,
  onChange,
}: {
  readonly content: RichTextContent;
  /** `stepKey`: the change belongs to the undo step of another command that has this merge key. */
  readonly onChange: (read: () => RichTextContent, stepKey: string | null) => void;
}) {
  const [editor] = useLexicalComposerContext();
  const shown = useRef(content);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
        if (tags.has(loading) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        const read = () => readContent(editorState);
        // Lexical's first round over a text it was given touches every node and changes no word.
        if (tags.has(HISTORY_MERGE_TAG) && isSame(read(), readContent(prevEditorState, shown.current)))
          return;
        onChange(read, stepKeyOf(tags));
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

const stepTag = 'assay-step:';

/** Tags an update as part of the undo step of a command that was called with this merge key. */
export function tagOfStep(mergeKey: string): string {
  return `${stepTag}${mergeKey}`;
}

function stepKeyOf(tags: ReadonlySet<string>): string | null {
  const [tag] = [...tags].filter((each) => each.startsWith(stepTag));
  return tag === undefined ? null : tag.slice(stepTag.length);
}

/** The content of a state; `before` where the editor had none yet. */
function readContent(state: EditorState, before?: RichTextContent): RichTextContent {
  if (before !== undefined && state.isEmpty()) return contentOf(stateOf(before));
  return contentOf(JSON.stringify(state.toJSON()));
}

function isSame(a: RichTextContent, b: RichTextContent): boolean {
  return a.lexical === b.lexical && a.text === b.text;
}
