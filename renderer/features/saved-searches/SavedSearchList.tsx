import { ChevronDown } from 'lucide-react';
import { useCore } from '../../api/hooks.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import './saved-searches.css';

/** The saved searches of the project with how much each finds now. Nothing while there are none. */
export function SavedSearchList() {
  const searches = useCore('savedSearches.list', {}).data;
  const isOpen = usePreferences((preferences) => preferences.areSavedSearchesOpen);
  // Only what is on screen is counted.
  const counts = useCore('savedSearches.counts', isOpen && searches?.length ? {} : null).data;
  const roving = useRovingFocus<HTMLUListElement>();
  if (searches === undefined || searches.length === 0) return null;
  return (
    <section className="library-tags saved-searches" aria-label="Saved searches">
      <div className="library-heading">
        <h2>
          <button
            type="button"
            className="library-fold"
            aria-expanded={isOpen}
            onClick={() => updatePreferences({ areSavedSearchesOpen: !isOpen })}
          >
            Saved searches
            <ChevronDown aria-hidden />
          </button>
        </h2>
      </div>
      {isOpen && (
        <ul className="library-tag-list" ref={roving.ref} onKeyDown={roving.onKeyDown}>
          {searches.map((search) => (
            <SavedSearchRow
              key={search.id}
              search={search}
              count={counts?.find(({ id }) => id === search.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
