export { ImportAnnotationsView } from './ImportAnnotationsView.tsx';
export { importAnnotationsCommands } from './import-annotations-commands.ts';
export { watchImportAnnotations } from './import-annotations-store.ts';
export { readAnnotationFiles, showAnnotationPlan } from './run-import.ts';
