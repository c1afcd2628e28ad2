export { SavedSearchList } from './SavedSearchList.tsx';
export { SaveSearchButton } from './SaveSearchButton.tsx';
export { savedSearchCommands } from './saved-search-commands.ts';
