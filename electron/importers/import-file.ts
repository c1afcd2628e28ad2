import { detectFormat } from './formats/detect-format.ts';
import { defaultImportLimits, type ImportLimits } from './import-limits.ts';
import { type FileToImport, type ImportContext, type ImportOutcome, ImportRefusal } from './imported.ts';
import { plainTextReader } from './plain-text/plain-text-format.ts';
import { loadReader } from './formats/load-reader.ts';
import { refuseBinary } from './bytes/refuse-binary.ts';

/** For a file without parts, password or choice. */
const plainContext: ImportContext = { password: null, chosen: null, onPart: () => Promise.resolve() };

/**
 * Imports one file of any format, told by its media type, its bytes or its name. Throws an `ImportRefusal` that says why when it
 * cannot be imported. What reads a format is loaded when it is first needed.
 */
export async function importFile(
  file: FileToImport,
  limits: ImportLimits = defaultImportLimits,
  context: ImportContext = plainContext,
): Promise<ImportOutcome> {
  const { bytes } = file;
  if (bytes.byteLength === 0)
    throw new ImportRefusal('empty', 'The file is empty. Get it again from where it came from.');
  if (bytes.byteLength > limits.maxBytes) {
    throw new ImportRefusal(
      'too large',
      `The file has ${megabytes(bytes.byteLength)}; at most ${megabytes(limits.maxBytes)} are imported. Split it, or raise the limit.`,
    );
  }
  const format = detectFormat(file);
  if (format === undefined || format.isText) refuseBinary(bytes);
  try {
    const reader = format === undefined ? plainTextReader : await loadReader(format);
    return await reader.importFile(file, limits, {
      ...context,
      isKnown: (other) => detectFormat(other) !== undefined,
      importOther: (other) => importFile(other, limits, context),
    });
  } catch (error) {
    // Nesting that exhausts the stack is the file's doing; no parser here goes deep otherwise.
    if (!(error instanceof RangeError)) throw error;
    throw new ImportRefusal(
      'malformed',
      'Its parts are nested too deep to be read. Save its words as plain text instead.',
    );
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
