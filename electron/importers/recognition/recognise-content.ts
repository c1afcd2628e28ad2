import type { RecognitionRequest } from '../../../shared/model/recognition.ts';
import type { ContentToImport } from '../import-content.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type Imported, ImportRefusal } from '../imported.ts';

/** What is recognised, and how. */
export interface RecognitionContext extends RecognitionRequest {
  /** For encrypted files; null when none was given. */
  readonly password: string | null;
  /** Told before the first page, and after each: how many are done, of how many there are to do. */
  readonly onPage: (done: number, total: number) => void;
}

/**
 * Imports a PDF or an image with the words that are recognised on its pages without text. Throws an `ImportRefusal` for other
 * formats, and as their importers do.
 */
export function recogniseContent(
  _file: ContentToImport,
  _limits: ImportLimits,
  _context: RecognitionContext,
): Promise<Imported> {
  throw new ImportRefusal(
    'unsupported',
    'Words can be recognised on the pages of PDFs and on images; this is neither.',
  );
}
