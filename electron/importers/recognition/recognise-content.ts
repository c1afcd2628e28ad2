import { detectFormat } from '../formats/detect-format.ts';
import { type ContentToImport, readWhole } from '../import-content.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type Imported, ImportRefusal } from '../imported.ts';
import { recogniseImage } from './recognise-image.ts';
import { recognisePdf } from './recognise-pdf.ts';
import type { RecognitionContext } from './recognition-context.ts';

/** Names of the formats of images. */
const imageFormats: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'gif']);

/**
 * Imports a PDF or an image with the words that are recognised on its pages without text. Throws an `ImportRefusal` for other
 * formats, and as their importers do.
 */
export async function recogniseContent(
  { name, content, mediaType }: ContentToImport,
  limits: ImportLimits,
  context: RecognitionContext,
): Promise<Imported> {
  const file = { name, bytes: await readWhole(content), ...(mediaType === undefined ? {} : { mediaType }) };
  const format = detectFormat(file)?.name ?? '';
  if (format === 'pdf') return recognisePdf(file, limits, context);
  if (imageFormats.has(format)) return recogniseImage(file, limits, context);
  throw new ImportRefusal(
    'unsupported',
    'Words can be recognised on the pages of PDFs and on images; this is neither.',
  );
}
