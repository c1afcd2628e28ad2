export { spanOf } from './spans.ts';
export { type TimeMark, timeMarks } from './time-marks.ts';
export { TimelineView } from './TimelineView.tsx';
export { timelineCommands } from './timeline-commands.ts';
