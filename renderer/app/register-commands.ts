import { annotationCommands } from '../features/annotations/index.ts';
import { captureCommands, placingCommands } from '../features/captures/index.ts';
import { citationCommands } from '../features/citations/index.ts';
import { exportCommands } from '../features/export/index.ts';
import { historyCommands } from '../features/history/index.ts';
import { importCommands, watchImports } from '../features/import/index.ts';
import { libraryCommands } from '../features/library/index.ts';
import { noteCommands } from '../features/notes/index.ts';
import { linkCommands } from '../features/links/index.ts';
import { markHitsCommands } from '../features/mark-hits/index.ts';
import { markingCommands } from '../features/marking/index.ts';
import { readerCommands, watchComparison } from '../features/reader/index.ts';
import { sourceCommands } from '../features/sources/index.ts';
import { statusCommands } from '../features/status/index.ts';
import { tagCommands } from '../features/tags/index.ts';
import { projectCommands } from '../features/welcome/index.ts';
import { appCommands } from './app-commands.ts';
import { watchForCommands } from './commands/command-state.ts';
import { registerCommands } from './commands/registry.ts';

/** Registers every command of the application; their order here is their order in the menus. Call once, at start. */
export function registerAllCommands(): void {
  registerCommands(projectCommands);
  registerCommands(importCommands);
  registerCommands(exportCommands);
  registerCommands(statusCommands);
  registerCommands(historyCommands);
  // Escape ends marking before it lets go of anything else, and number keys are its own meanwhile.
  registerCommands(markingCommands);
  // So does putting a passage elsewhere.
  registerCommands(placingCommands);
  registerCommands(readerCommands);
  registerCommands(captureCommands);
  registerCommands(annotationCommands);
  registerCommands(citationCommands);
  registerCommands(linkCommands);
  registerCommands(markHitsCommands);
  registerCommands(tagCommands);
  registerCommands(sourceCommands);
  registerCommands(noteCommands);
  registerCommands(libraryCommands);
  registerCommands(appCommands);
  watchForCommands(watchImports);
  watchForCommands(watchComparison);
}
