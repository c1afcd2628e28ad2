export { AutosavedEditor, type AutosavedEditorProps } from './AutosavedEditor.tsx';
export { emptyContent, type RichTextContent } from './content.ts';
export { InPlaceText, type InPlaceTextProps } from './InPlaceText.tsx';
export { openLink } from './open-link.ts';
export { RichTextEditor, type RichTextEditorProps } from './RichTextEditor.tsx';
export { RichTextView } from './RichTextView.tsx';
export { useAutosave } from './use-autosave.ts';
