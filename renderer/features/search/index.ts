export { openFoundDocument } from './open-hit.ts';
export { SearchView } from './SearchView.tsx';
export { SyntaxHelp } from './SyntaxHelp.tsx';
export { focusSearchResults } from './search-store.ts';
