import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { QuoteNode } from '@lexical/rich-text';
import { useState } from 'react';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import type { CitationRequest } from '../../stores/open-notes.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import type { CitablePassage } from '../citations/index.ts';
import { AllowedFormatsPlugin } from './AllowedFormatsPlugin.tsx';
import { CitationNode } from './citation/CitationNode.tsx';
import { CitationPlugin } from './citation/CitationPlugin.tsx';
import { type CitePlace, CitePopover } from './citation/CitePopover.tsx';
import { ContentPlugin } from './ContentPlugin.tsx';
import { type RichTextContent, stateOf } from './content.ts';
import { EditorKeysPlugin } from './EditorKeysPlugin.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { FocusPlugin } from './FocusPlugin.tsx';
import { markdownShortcuts } from './markdown-shortcuts.ts';
import { OpenLinkPlugin } from './OpenLinkPlugin.tsx';
import { PastePlugin } from './paste/PastePlugin.tsx';
import { editorTheme } from './theme.ts';
import './editor.css';

export interface RichTextEditorProps {
  /** Shown at first and whenever it becomes another object; what was typed meanwhile is replaced. */
  readonly content: RichTextContent;
  /**
   * Called after each change with a function that gives the content at that moment, and the merge key of the undo step
   * that the change belongs to, where it is not one of its own.
   */
  readonly onChange: (read: () => RichTextContent, stepKey: string | null) => void;
  /** The accessible name. */
  readonly label: string;
  readonly placeholder: string;
  /** Each new number puts the focus at the end of the text. */
  readonly focusRequest?: number | null;
  /** `on focus`: under the text while it is edited; `always`: over the text. */
  readonly toolbar?: 'on focus' | 'always';
  readonly onEscape?: () => void;
  /** A citation to bring into view and select, each time it is another object. */
  readonly citationRequest?: CitationRequest | null;
  /** Passages that are likely to be cited here: they are offered before any other. */
  readonly citable?: readonly CitablePassage[];
}

const nothing: readonly CitablePassage[] = [];

/** The editor of comments and notes: what `shared/rich-text` describes, and nothing else. */
export function RichTextEditor({
  content,
  onChange,
  label,
  placeholder,
  focusRequest = null,
  toolbar = 'on focus',
  onEscape,
  citationRequest = null,
  citable = nothing,
}: RichTextEditorProps) {
  const [linkForm, setLinkForm] = useState<'closed' | 'open'>('closed');
  const [citePlace, setCitePlace] = useState<CitePlace | null>(null);
  const bar = (
    <EditorToolbar
      isLinkFormOpen={linkForm === 'open'}
      onLinkForm={(isOpen) => setLinkForm(isOpen ? 'open' : 'closed')}
      onCite={() => setCitePlace('at the caret')}
    />
  );
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'assay',
        nodes: [QuoteNode, ListNode, ListItemNode, LinkNode, CitationNode],
        theme: editorTheme,
        editorState: stateOf(content),
        // Lexical then goes back to its last good state; the words typed before stay.
        onError: (error) => console.error(error),
      }}
    >
      <div className={joinClasses('editor', toolbar === 'always' && 'editor-with-bar')}>
        {toolbar === 'always' && bar}
        <div className="editor-paper">
          <RichTextPlugin
            contentEditable={
              <ContentEditable
                className="editor-text rich-text"
                ariaLabel={label}
                ariaMultiline
                aria-placeholder={placeholder}
                placeholder={<span className="editor-placeholder">{placeholder}</span>}
                dir="auto"
                spellCheck
              />
            }
            ErrorBoundary={LexicalErrorBoundary}
          />
        </div>
        {toolbar === 'on focus' && bar}
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={isOpenableAddress} attributes={linkAttributes} />
      <MarkdownShortcutPlugin transformers={markdownShortcuts} />
      <PastePlugin />
      <AllowedFormatsPlugin />
      <ContentPlugin content={content} onChange={onChange} />
      <FocusPlugin focusRequest={focusRequest} />
      <CitationPlugin citationRequest={citationRequest} onTyped={() => setCitePlace('instead of brackets')} />
      <CitePopover place={citePlace} offered={citable} onClose={() => setCitePlace(null)} />
      <EditorKeysPlugin
        onLink={() => setLinkForm('open')}
        onCite={() => setCitePlace('at the caret')}
        {...(onEscape ? { onEscape } : {})}
      />
      <OpenLinkPlugin />
    </LexicalComposer>
  );
}

const linkAttributes = { rel: 'noreferrer' };
