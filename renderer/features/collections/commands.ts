import type { Command } from '../../app/commands/command.ts';
import { useLibraryFilter } from '../../stores/library-filter.ts';
import { newCollection } from './collection-store.ts';

export const collectionCommands: readonly Command[] = [
  {
    id: 'collection.create',
    title: 'New collection…',
    menu: 'Edit',
    group: 'library',
    run: () => newCollection(),
  },
  {
    id: 'document.notHeld',
    title: 'Show only works that are not held',
    menu: 'View',
    group: 'library',
    run: () => useLibraryFilter.setState(({ isNotHeldOnly }) => ({ isNotHeldOnly: !isNotHeldOnly })),
  },
];
