import { Search } from 'lucide-react';
import { type KeyboardEvent, type SyntheticEvent, useId, useRef } from 'react';
import { CompletionList, focusSearchResults, useCompleting } from '../../features/search/index.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { CommandKeys } from '../commands/CommandKeys.tsx';
import { focusPane } from './focus-pane.ts';
import './SearchBox.css';

export const searchBoxId = 'search-box';

/** The box whose query the search view answers, with completions. Escape empties it and goes back to the documents. */
export function SearchBox() {
  const query = useWorkspace((workspace) => workspace.searchQuery);
  const box = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { completions, active, choose, onKeyDown, onCaret } = useCompleting(box, query, changeQuery);
  const isOpen = completions.length > 0;
  const onSelect = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd } = currentTarget;
    onCaret(selectionStart === selectionEnd ? selectionStart : null);
  };
  return (
    <search className="search-box">
      <Search aria-hidden className="search-icon" />
      <input
        ref={box}
        id={searchBoxId}
        type="text"
        dir="auto"
        className="search-input"
        role="combobox"
        aria-label="Search text, claims, notes, tags"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder="Search text, claims, notes, tags"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          changeQuery(event.target.value);
          onCaret(event.target.selectionStart);
        }}
        onSelect={onSelect}
        onBlur={() => onCaret(null)}
        onKeyDown={(pressed) => {
          if (!onKeyDown(pressed)) leaveByKey(pressed, query);
        }}
      />
      {query === '' && <CommandKeys command="go.search" which="shortest" />}
      {isOpen && <CompletionList id={listId} completions={completions} active={active} onChoose={choose} />}
    </search>
  );
}

function changeQuery(searchQuery: string): void {
  useWorkspace.setState({ searchQuery, ...(searchQuery === '' ? {} : { view: 'search' as const }) });
}

/** To what was found, or back to the documents. */
function leaveByKey(pressed: KeyboardEvent, query: string): void {
  if (pressed.key === 'ArrowDown' && query.trim() === '') focusPane('document');
  else if (pressed.key === 'ArrowDown' || pressed.key === 'Enter') {
    useWorkspace.setState({ view: 'search' });
    focusSearchResults();
  } else if (pressed.key === 'Escape') {
    useWorkspace.setState({ searchQuery: '', view: 'reader' });
    focusPane('document');
  } else return;
  pressed.preventDefault();
}
