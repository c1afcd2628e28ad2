import { Search } from 'lucide-react';
import { CommandKeys } from '../commands/CommandKeys.tsx';
import { focusSearchResults } from '../../features/search/index.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { focusPane } from './focus-pane.ts';
import './SearchBox.css';

export const searchBoxId = 'search-box';

/** The box whose query the search view answers. Escape empties it and goes back to the documents. */
export function SearchBox() {
  const query = useWorkspace((workspace) => workspace.searchQuery);
  return (
    <search className="search-box">
      <Search aria-hidden className="search-icon" />
      <input
        id={searchBoxId}
        type="text"
        dir="auto"
        className="search-input"
        aria-label="Search text, claims, notes, tags"
        placeholder="Search text, claims, notes, tags"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          const searchQuery = event.target.value;
          useWorkspace.setState({ searchQuery, ...(searchQuery === '' ? {} : { view: 'search' as const }) });
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && query.trim() === '') {
            event.preventDefault();
            focusPane('document');
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            useWorkspace.setState({ view: 'search' });
            focusSearchResults();
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            useWorkspace.setState({ searchQuery: '', view: 'reader' });
            focusPane('document');
          }
        }}
      />
      {query === '' && <CommandKeys command="go.search" which="shortest" />}
    </search>
  );
}
