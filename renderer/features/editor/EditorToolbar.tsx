import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Bold, Code, Italic, Link, List, ListOrdered, Quote, Strikethrough, TextQuote } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { $activeActions, type EditorActionName, editorActions, runEditorAction } from './editor-actions.ts';
import { LinkForm } from './LinkForm.tsx';

const icons: Readonly<Record<EditorActionName, ReactNode>> = {
  bold: <Bold aria-hidden />,
  italic: <Italic aria-hidden />,
  strikethrough: <Strikethrough aria-hidden />,
  code: <Code aria-hidden />,
  bullets: <List aria-hidden />,
  numbers: <ListOrdered aria-hidden />,
  quote: <Quote aria-hidden />,
  link: <Link aria-hidden />,
  cite: <TextQuote aria-hidden />,
};

/** The formats, each with its key in its tooltip. Arrow keys move along it; Escape goes back to the text. */
export function EditorToolbar({
  isLinkFormOpen,
  onLinkForm,
  onCite,
}: {
  readonly isLinkFormOpen: boolean;
  readonly onLinkForm: (isOpen: boolean) => void;
  readonly onCite: () => void;
}) {
  const [editor] = useLexicalComposerContext();
  const active = useActiveActions();
  const [current, setCurrent] = useState(0);

  if (isLinkFormOpen) return <LinkForm onClose={() => onLinkForm(false)} />;

  const run = (name: EditorActionName) => {
    if (name === 'link') onLinkForm(true);
    else if (name === 'cite') onCite();
    else runEditorAction(editor, name);
  };
  const onKeyDown = (pressed: KeyboardEvent<HTMLElement>) => {
    const next = nextIndex(pressed.key, current);
    if (pressed.key === 'Escape') editor.focus();
    else if (next === null) return;
    else {
      setCurrent(next);
      pressed.currentTarget.querySelectorAll('button')[next]?.focus();
    }
    pressed.preventDefault();
    pressed.stopPropagation();
  };

  return (
    <div className="editor-toolbar" role="toolbar" aria-label="Formatting" onKeyDown={onKeyDown}>
      {editorActions.map(({ name, label, keys }, index) => (
        <IconButton
          key={name}
          label={label}
          keys={keys}
          icon={icons[name]}
          aria-pressed={active.has(name)}
          tabIndex={index === current ? 0 : -1}
          // Keeps the selection in the text.
          onMouseDown={(press) => press.preventDefault()}
          onFocus={() => setCurrent(index)}
          onClick={() => run(name)}
        />
      ))}
    </div>
  );
}

function useActiveActions(): ReadonlySet<EditorActionName> {
  const [editor] = useLexicalComposerContext();
  const [active, setActive] = useState<ReadonlySet<EditorActionName>>(new Set());
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($activeActions);
        setActive((last) => (isSameSet(last, next) ? last : next));
      }),
    [editor],
  );
  return active;
}

function isSameSet<Item>(first: ReadonlySet<Item>, second: ReadonlySet<Item>): boolean {
  return first.size === second.size && [...first].every((item) => second.has(item));
}

function nextIndex(key: string, current: number): number | null {
  const count = editorActions.length;
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
