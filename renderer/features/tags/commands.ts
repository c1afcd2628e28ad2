import type { Tag } from '../../../shared/model/tag.ts';
import { queryClient } from '../../api/hooks.ts';
import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { askForNewTag, renameTag, showPassages, useCodebook } from './codebook.ts';

/** What can be done with the codebook from menu, palette and keys. */
export const tagCommands: readonly Command[] = [
  {
    id: 'tag.create',
    title: 'New tag',
    keys: ['Mod+Shift+T'],
    menu: 'Annotation',
    group: 'codebook',
    run: askForNewTag,
  },
  {
    id: 'tag.rename',
    title: 'Rename tag',
    keys: ['F2'],
    menu: 'Annotation',
    group: 'codebook',
    isEnabled: () => selectedTag() !== undefined,
    run: () => renameTag(selectedTag()?.id ?? null),
  },
  {
    id: 'tag.passages',
    title: 'Show the passages of this tag',
    menu: 'Annotation',
    group: 'codebook',
    isEnabled: () => (selectedTag()?.annotations ?? 0) > 0,
    run: () => {
      const tag = selectedTag();
      if (tag !== undefined) showPassages(tag.name);
    },
  },
];

function selectedTag(): Tag | undefined {
  if (useWorkspace.getState().view !== 'tags') return undefined;
  const { selected } = useCodebook.getState();
  return queryClient.getQueryData<readonly Tag[]>(['tags.list', {}])?.find(({ id }) => id === selected);
}
