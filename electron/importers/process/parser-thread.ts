import { lockDown } from './lockdown.ts';
import { programFolder } from './program-folder.ts';

// The thread in which files are parsed: what a hostile file can stall or exhaust is this thread, which its guard watches.

lockDown({ folder: programFolder(import.meta.url), threads: false });

const { runParser } = await import('./parser.ts');
runParser();
