export { documentDescription, documentWords } from './describe-document.ts';
export { LibraryPane } from './LibraryPane.tsx';
export { libraryCommands } from './library-commands.ts';
