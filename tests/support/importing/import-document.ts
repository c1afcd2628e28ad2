import { defaultImportLimits, type ImportLimits } from '../../../electron/importers/import-limits.ts';
import { importFile } from '../../../electron/importers/import-file.ts';
import type {
  FileToImport,
  ImportContext,
  Imported,
  ImportedContainer,
  ImportedPart,
} from '../../../electron/importers/imported.ts';

/** Imports a file that is a document, as the importer process would. Throws an `ImportRefusal` as that does. */
export async function importDocument(
  file: FileToImport,
  limits: ImportLimits = defaultImportLimits,
  context?: Partial<ImportContext>,
): Promise<Imported> {
  const outcome = await importFile(file, limits, { ...emptyContext, ...context });
  if (outcome.type === 'document') return outcome.imported;
  throw new Error(`${file.name} is ${outcome.container.kind}, not a document.`);
}

/** Imports a container, and gives the parts it handed over. */
export async function importContainer(
  file: FileToImport,
  limits: ImportLimits = defaultImportLimits,
  context?: Partial<ImportContext>,
): Promise<{ readonly container: ImportedContainer; readonly parts: readonly ImportedPart[] }> {
  const parts: ImportedPart[] = [];
  const onPart = async (part: ImportedPart) => void parts.push(part);
  const outcome = await importFile(file, limits, { ...emptyContext, onPart, ...context });
  if (outcome.type === 'container') return { container: outcome.container, parts };
  throw new Error(`${file.name} is a document, not a container.`);
}

const emptyContext: ImportContext = { password: null, chosen: null, onPart: () => Promise.resolve() };
