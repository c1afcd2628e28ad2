export { NothingOpen } from './NothingOpen.tsx';
export { projectCommands } from './project-commands.ts';
export { ProjectTitle } from './ProjectTitle.tsx';
