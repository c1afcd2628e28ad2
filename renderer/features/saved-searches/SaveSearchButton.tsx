import { Bookmark } from 'lucide-react';
import type { SavedSearchView } from '../../../shared/model/saved-search.ts';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { SavedSearchForm } from './SavedSearchForm.tsx';
import { closeForm, useSavedSearchForm } from './saved-search-store.ts';

/** Keeps the present query under a name; says the name where it is kept already. */
export function SaveSearchButton({
  view,
  query,
}: {
  readonly view: SavedSearchView;
  readonly query: string;
}) {
  const isOpen = useSavedSearchForm(({ open }) => open === 'save');
  const searches = useCore('savedSearches.list', {}).data;
  const saved = searches?.find((search) => search.view === view && search.query === query.trim());
  if (saved !== undefined) {
    return (
      <span className="saved-search-name">
        <Bookmark aria-hidden /> <bdi>{saved.name}</bdi>
      </span>
    );
  }
  return (
    <Popover
      label="Save this search"
      align="end"
      isOpen={isOpen}
      onOpenChange={(next) => useSavedSearchForm.setState({ open: next ? 'save' : null })}
      trigger={
        <Button size="small" variant="quiet" className="saved-search-button" disabled={query.trim() === ''}>
          <Bookmark aria-hidden /> Save search…
        </Button>
      }
    >
      <SavedSearchForm first={{ name: '', query: query.trim(), view }} onDone={closeForm} />
    </Popover>
  );
}
