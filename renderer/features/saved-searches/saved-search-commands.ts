import type { Command } from '../../app/commands/command.ts';
import { shownQuery } from './saved-search-actions.ts';
import { useSavedSearchForm } from './saved-search-store.ts';

export const savedSearchCommands: readonly Command[] = [
  {
    id: 'search.save',
    title: 'Save this search…',
    keys: ['Mod+S'],
    menu: 'Edit',
    group: 'search',
    isEnabled: () => shownQuery() !== null,
    run: () => useSavedSearchForm.setState({ open: 'save' }),
  },
];
