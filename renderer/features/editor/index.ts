export { AutosavedEditor } from './AutosavedEditor.tsx';
export { emptyContent, type RichTextContent } from './content.ts';
export { InPlaceText } from './InPlaceText.tsx';
export { openLink } from './open-link.ts';
export { RichTextEditor } from './RichTextEditor.tsx';
export { RichTextView } from './RichTextView.tsx';
export { useAutosave } from './use-autosave.ts';
