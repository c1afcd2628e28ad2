import { useCore } from '../../api/hooks.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { FoldSection } from '../../ui/FoldSection.tsx';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import './saved-searches.css';

/** The saved searches of the project with how much each finds now. Nothing while there are none. */
export function SavedSearchList() {
  const searches = useCore('savedSearches.list', {}).data;
  const isOpen = usePreferences((preferences) => preferences.areSavedSearchesOpen);
  // Only what is on screen is counted.
  const counts = useCore('savedSearches.counts', isOpen && searches?.length ? {} : null).data;
  if (searches === undefined || searches.length === 0) return null;
  return (
    <FoldSection
      title="Saved searches"
      isOpen={isOpen}
      onToggle={(areSavedSearchesOpen) => updatePreferences({ areSavedSearchesOpen })}
    >
      {searches.map((search) => (
        <SavedSearchRow key={search.id} search={search} count={counts?.find(({ id }) => id === search.id)} />
      ))}
    </FoldSection>
  );
}
