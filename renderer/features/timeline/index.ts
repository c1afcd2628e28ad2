export { TimelineView } from './TimelineView.tsx';
export { timelineCommands } from './timeline-commands.ts';
export { showOnTimeline } from './timeline-store.ts';
