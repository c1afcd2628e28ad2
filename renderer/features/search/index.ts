export { openFoundDocument } from './open-hit.ts';
export { SearchView } from './SearchView.tsx';
export { SyntaxHelp } from './SyntaxHelp.tsx';
export { focusSearchResults } from './search-store.ts';
export { CompletionList } from './CompletionList.tsx';
export { useCompleting } from './use-completing.ts';
