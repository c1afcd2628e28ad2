import type { Command } from '../../app/commands/command.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { showOnTimeline, useTimeline } from './timeline-store.ts';

/** The timeline: going there, and what it shows. */
export const timelineCommands: readonly Command[] = [
  {
    id: 'go.timeline',
    title: 'Timeline',
    words: 'dates chronology when history events picture',
    menu: 'Go',
    group: 'views',
    run: () => useWorkspace.setState({ view: 'timeline' }),
  },
  {
    id: 'timeline.document',
    title: 'Show this document on the timeline',
    menu: 'Go',
    group: 'timeline',
    isEnabled: () => useWorkspace.getState().activeDocument !== null,
    run: () => {
      const { activeDocument } = useWorkspace.getState();
      if (activeDocument !== null) showOnTimeline(activeDocument);
    },
  },
  {
    id: 'timeline.toggleList',
    title: () =>
      useTimeline.getState().face === 'list' ? 'Draw the timeline' : 'List the timeline in words',
    menu: 'View',
    group: 'timeline',
    isEnabled: () => useWorkspace.getState().view === 'timeline',
    run: () => useTimeline.setState(({ face }) => ({ face: face === 'list' ? 'drawing' : 'list' })),
  },
  {
    id: 'timeline.toggleSuggested',
    title: () =>
      useTimeline.getState().isSuggestedShown
        ? 'Hide suggested dates on the timeline'
        : 'Show suggested dates on the timeline',
    menu: 'View',
    group: 'timeline',
    isEnabled: () => useWorkspace.getState().view === 'timeline',
    run: () => useTimeline.setState(({ isSuggestedShown }) => ({ isSuggestedShown: !isSuggestedShown })),
  },
];
