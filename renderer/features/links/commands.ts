import type { Command } from '../../app/commands/command.ts';
import { followLinksOf, useLinking } from '../../stores/linking.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { beginFromList, beginOrEndLink, hasPassage, leaveLink } from './begin-link.ts';

/** What can be done with links between passages. */
export const linkCommands: readonly Command[] = [
  {
    id: 'link.make',
    title: () =>
      useLinking.getState().begun === null ? 'Begin a link at this passage' : 'Link to this passage…',
    keys: ['L'],
    menu: 'Annotation',
    group: 'links',
    isEnabled: hasPassage,
    run: beginOrEndLink,
  },
  {
    id: 'link.choose',
    title: 'Link to a passage found by its words…',
    keys: ['Alt+L'],
    menu: 'Annotation',
    group: 'links',
    isEnabled: () => hasPassage() || useLinking.getState().begun !== null,
    run: beginFromList,
  },
  {
    id: 'link.follow',
    title: 'Follow the link of this passage',
    keys: ['Shift+L'],
    menu: 'Go',
    group: 'annotation',
    isEnabled: () => useWorkspace.getState().activeAnnotation !== null,
    run: async () => {
      const { activeAnnotation } = useWorkspace.getState();
      if (activeAnnotation !== null) await followLinksOf(activeAnnotation);
    },
  },
  {
    id: 'link.leave',
    title: 'Leave the link that was begun',
    menu: 'Annotation',
    group: 'links',
    isEnabled: () => useLinking.getState().begun !== null,
    run: leaveLink,
  },
  {
    id: 'go.links',
    title: 'Links',
    menu: 'Go',
    group: 'views',
    run: () => useWorkspace.setState({ view: 'links' }),
  },
];
