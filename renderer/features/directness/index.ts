export { directnessCommands } from './commands.ts';
export { DirectnessLine } from './DirectnessLine.tsx';
export { judgeDirectness } from './directness-request.ts';
export { levelOptions } from './directness-words.ts';
