import { annotationCommands } from '../features/annotations/index.ts';
import { captureCommands, placingCommands } from '../features/captures/index.ts';
import { citationCommands } from '../features/citations/index.ts';
import { derivationCommands } from '../features/derivations/index.ts';
import { directnessCommands } from '../features/directness/index.ts';
import { exportCommands } from '../features/export/index.ts';
import { findingCardCommands, findingCommands } from '../features/findings/index.ts';
import { historyCommands } from '../features/history/index.ts';
import { importCommands, watchImports } from '../features/import/index.ts';
import { importAnnotationsCommands, watchImportAnnotations } from '../features/import-annotations/index.ts';
import { libraryCommands } from '../features/library/index.ts';
import { noteCommands } from '../features/notes/index.ts';
import { graphCommands } from '../features/graph/index.ts';
import { linkCommands } from '../features/links/index.ts';
import { mentionCommands } from '../features/mentions/index.ts';
import { markHitsCommands } from '../features/mark-hits/index.ts';
import { markingCommands } from '../features/marking/index.ts';
import { originCommands } from '../features/origins/index.ts';
import { readerCommands, watchComparison } from '../features/reader/index.ts';
import { savedSearchCommands } from '../features/saved-searches/index.ts';
import { sourceCommands } from '../features/sources/index.ts';
import { statusCommands } from '../features/status/index.ts';
import { tableCommands, watchTable } from '../features/table/index.ts';
import { tagCommands } from '../features/tags/index.ts';
import { timelineCommands } from '../features/timeline/index.ts';
import { tourCommands, tourKeyCommands } from '../features/tour/index.ts';
import { projectCommands } from '../features/welcome/index.ts';
import { appCommands } from './app-commands.ts';
import { watchForCommands } from './commands/command-state.ts';
import { registerCommands } from './commands/registry.ts';

/** Registers every command of the application; their order here is their order in the menus. Call once, at start. */
export function registerAllCommands(): void {
  registerCommands(tourKeyCommands);
  registerCommands(projectCommands);
  registerCommands(importCommands);
  registerCommands(importAnnotationsCommands);
  registerCommands(exportCommands);
  registerCommands(statusCommands);
  registerCommands(historyCommands);
  registerCommands(markingCommands);
  // So does putting a passage elsewhere.
  registerCommands(placingCommands);
  // The card of a finding is closed before anything else is left.
  registerCommands(findingCardCommands);
  // Before the reader's, so that Escape leads back to the row that a passage was opened from.
  registerCommands(tableCommands);
  registerCommands(readerCommands);
  registerCommands(captureCommands);
  registerCommands(findingCommands);
  registerCommands(mentionCommands);
  registerCommands(annotationCommands);
  registerCommands(directnessCommands);
  registerCommands(citationCommands);
  registerCommands(linkCommands);
  registerCommands(graphCommands);
  registerCommands(timelineCommands);
  registerCommands(markHitsCommands);
  registerCommands(tagCommands);
  registerCommands(sourceCommands);
  registerCommands(originCommands);
  registerCommands(derivationCommands);
  registerCommands(noteCommands);
  registerCommands(savedSearchCommands);
  registerCommands(libraryCommands);
  registerCommands(appCommands);
  registerCommands(tourCommands);
  watchForCommands(watchImports);
  watchForCommands(watchImportAnnotations);
  watchForCommands(watchTable);
  watchForCommands(watchComparison);
}
