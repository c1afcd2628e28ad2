export { type Span, spanOf } from './spans.ts';
export { type TimeMark, timeMarks } from './time-marks.ts';
export { TimelineView } from './TimelineView.tsx';
export { timelineCommands } from './timeline-commands.ts';
export { showOnTimeline } from './timeline-store.ts';
export { useWidth } from './use-width.ts';
