import type { Command } from '../../app/commands/command.ts';
import { useImportAnnotations } from './import-annotations-store.ts';
import { chooseAnnotationFiles, importChosen } from './run-import.ts';

export const importAnnotationsCommands: readonly Command[] = [
  {
    id: 'annotationImport.choose',
    title: 'Import annotations or claims…',
    words: 'ClaimReview CSV',
    keys: ['Mod+Alt+O'],
    menu: 'File',
    group: 'import',
    isEnabled: () => !useImportAnnotations.getState().isBusy,
    run: chooseAnnotationFiles,
  },
  {
    id: 'annotationImport.run',
    title: 'Import what is chosen',
    menu: 'File',
    group: 'import',
    isEnabled: () => {
      const { plan, isBusy } = useImportAnnotations.getState();
      return plan !== null && !plan.isImported && !isBusy;
    },
    run: importChosen,
  },
];
