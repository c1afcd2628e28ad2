import { useCallback, useEffect, useRef, useState } from 'react';
import type { RichTextContent } from './content.ts';
import { createIncoming } from './incoming.ts';
import { RichTextEditor, type RichTextEditorProps } from './RichTextEditor.tsx';
import { useAutosave } from './use-autosave.ts';
import './editor.css';

export interface AutosavedEditorProps
  extends Pick<
    RichTextEditorProps,
    'label' | 'placeholder' | 'focusRequest' | 'toolbar' | 'onEscape' | 'citationRequest'
  > {
  /** What is edited; another id is another editor. */
  readonly id: string;
  /** As stored now. */
  readonly content: RichTextContent;
  /** Commits; writes with the same merge key are one undo step. */
  readonly save: (content: RichTextContent, mergeKey: string) => Promise<unknown>;
  readonly onFocus?: () => void;
}

/** The rich-text editor that keeps what it edits committed, and shows what is changed elsewhere unless it is typed in. */
export function AutosavedEditor(props: AutosavedEditorProps) {
  return <EditorOfOne key={props.id} {...props} />;
}

function EditorOfOne({ content, save, onFocus, ...editor }: AutosavedEditorProps) {
  const [shown, setShown] = useState(content);
  const incoming = useRef(createIncoming(keyOf(content)));
  const lastStored = useRef<string | null>(keyOf(content));
  const { autosave, state } = useAutosave<() => RichTextContent>(async (read, mergeKey) => {
    const written = read();
    const key = keyOf(written);
    // A change that changed nothing must not come after an undo made elsewhere.
    if (key === lastStored.current) return;
    lastStored.current = null;
    incoming.current.wrote(key);
    await save(written, mergeKey);
    if (incoming.current.isLast(key)) lastStored.current = key;
  });

  useEffect(() => {
    if (state.type === 'saved' && !autosave.isBusy() && incoming.current.isNews(keyOf(content))) {
      lastStored.current = keyOf(content);
      setShown(content);
    }
  }, [content, state, autosave]);

  const change = useCallback(
    (read: () => RichTextContent, stepKey: string | null) => {
      if (stepKey === null) {
        autosave.change(read);
        return;
      }
      autosave.startSession(stepKey);
      autosave.change(read);
      autosave.flush();
      autosave.startSession();
    },
    [autosave],
  );

  return (
    <fieldset
      aria-label={editor.label}
      className="autosaved-editor"
      onFocus={onFocus}
      onBlur={(blur) => {
        if (blur.currentTarget.contains(blur.relatedTarget)) return;
        autosave.flush();
        autosave.startSession();
      }}
    >
      <RichTextEditor {...editor} content={shown} onChange={change} />
      {state.type === 'failed' && (
        <p className="editor-failure" role="alert">
          Not saved yet. {state.message}
        </p>
      )}
    </fieldset>
  );
}

/** Tells contents apart: text may have been written without a state, from outside of any editor. */
function keyOf({ lexical, text }: RichTextContent): string {
  return JSON.stringify([lexical, text]);
}
