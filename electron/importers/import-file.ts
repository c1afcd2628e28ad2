import { detectFormat } from './detect-format.ts';
import { defaultImportLimits, type ImportLimits } from './import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from './imported.ts';
import { refuseBinary } from './refuse-binary.ts';

/**
 * Imports one file: plain text, Markdown or HTML, told by its media type, its name or its bytes. Throws an `ImportRefusal` that
 * says why when it cannot be imported. The importers are loaded when first needed.
 */
export async function importFile(
  file: FileToImport,
  limits: ImportLimits = defaultImportLimits,
): Promise<Imported> {
  const { bytes } = file;
  if (bytes.byteLength === 0) throw new ImportRefusal('empty', 'The file is empty.');
  if (bytes.byteLength > limits.maxBytes) {
    throw new ImportRefusal(
      'too large',
      `The file has ${megabytes(bytes.byteLength)}; at most ${megabytes(limits.maxBytes)} are imported. Split it, or raise the limit.`,
    );
  }
  refuseBinary(bytes);
  try {
    return await importAs(file, limits);
  } catch (error) {
    // Nesting that exhausts the stack is the file's doing; no parser here goes deep otherwise.
    if (!(error instanceof RangeError)) throw error;
    throw new ImportRefusal(
      'malformed',
      'Its parts are nested too deep to be read. Save its words as plain text instead.',
    );
  }
}

async function importAs(file: FileToImport, limits: ImportLimits): Promise<Imported> {
  switch (detectFormat(file)) {
    case 'plain text': {
      const { importPlainText } = await import('./plain-text/import-plain-text.ts');
      return importPlainText(file, limits);
    }
    case 'markdown': {
      if (file.bytes.byteLength > limits.maxMarkdownBytes) {
        const { importPlainText } = await import('./plain-text/import-plain-text.ts');
        const imported = importPlainText(file, limits);
        const remark = 'It is too long to be read as Markdown, so it was imported as plain text.';
        return { ...imported, remarks: [...imported.remarks, remark] };
      }
      const { importMarkdown } = await import('./markdown/import-markdown.ts');
      return importMarkdown(file);
    }
    case 'html': {
      const { importHtml } = await import('./html/import-html.ts');
      return importHtml(file, limits);
    }
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
