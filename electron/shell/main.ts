import { app } from 'electron';
import { commandArguments, runCommand } from './command-line.ts';
import { startWindows } from './windows.ts';

// The program when installed: a window, or the `assay` command where it is called with one.

const command = app.isPackaged ? commandArguments(process.argv) : null;
if (command === null) startWindows();
else await runCommand(command);
