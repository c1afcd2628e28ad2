export { CollectionDialog } from './CollectionDialog.tsx';
export { collectionCommands } from './commands.ts';
export { documentsWithin } from './collection-tree.ts';
export { DocumentCollections } from './DocumentCollections.tsx';
export { LibraryCollections } from './LibraryCollections.tsx';
