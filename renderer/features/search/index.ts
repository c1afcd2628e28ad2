export { SearchView } from './SearchView.tsx';
export { focusSearchResults } from './search-store.ts';
