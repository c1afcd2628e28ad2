export { annotateSelection } from './actions/make-annotation.ts';
export { openHits } from './actions/open-hits.ts';
export { watchComparison } from './compare/watch-comparison.ts';
export { OutlinePanel } from './outline/OutlinePanel.tsx';
export { readerCommands } from './commands/reader-commands.ts';
export { usePagedForm } from './pages/use-paged-form.ts';
export { ReadingPanes } from './panes/ReadingPanes.tsx';
