import { app } from 'electron';
import { commandArguments, runCommand } from './command-line.ts';
import { isImporter, runImporter } from './importer-program.ts';
import { startWindows } from './windows.ts';

// The program when installed: a window, the `assay` command where it is called with one, or an importer process of that command.

const command = app.isPackaged ? commandArguments(process.argv) : null;
if (app.isPackaged && isImporter(process.argv)) await runImporter();
else if (command === null) startWindows();
else await runCommand(command);
