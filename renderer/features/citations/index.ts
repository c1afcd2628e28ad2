export { CitationView } from './CitationView.tsx';
export { CiteDialog } from './CiteDialog.tsx';
export { CiteHandle } from './CiteHandle.tsx';
export { CitedIn } from './CitedIn.tsx';
export { CitingNotes } from './CitingNotes.tsx';
export { citationCommands } from './commands.ts';
export { type DraggedPassage, dragAnnotation, dragSelection, draggedPassage } from './drag-passage.ts';
export { citationOf, readCitation } from './read-citation.ts';
export { type CitablePassage, PassagePicker } from './PassagePicker.tsx';
