export { LibraryPane } from './LibraryPane.tsx';
export { libraryCommands } from './library-commands.ts';
