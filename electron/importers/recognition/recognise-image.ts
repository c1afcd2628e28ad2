import { importImage } from '../image/import-image.ts';
import { readImageFacts } from '../image/read-image-facts.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { assembleText } from '../pdf/blocks/assemble-text.ts';
import { layOut } from '../pdf/blocks/lay-out.ts';
import { placePages } from '../pdf/pages.ts';
import { placeLines } from './place-lines.ts';
import { recognisePicture } from './recognise-picture.ts';
import { createRecogniser } from './recogniser.ts';
import type { RecognitionContext } from './recognition-context.ts';
import { withRecognition } from './with-recognition.ts';

/** Images say little of how large the things on them are: this is taken to be so of a page of text across them. */
const inchesAcross = 8;

/**
 * Imports an image with the words that are recognised on it. Throws an `ImportRefusal` as its importer does, and where it is
 * too large, damaged or shows no words.
 */
export async function recogniseImage(
  file: FileToImport,
  limits: ImportLimits,
  { languages, onPage }: RecognitionContext,
): Promise<Imported> {
  const imported = importImage(file, { ...limits, maxImagePixels: limits.maxRecognisedPixels });
  const [frame] = imported.pages ?? [];
  if (frame === undefined) throw new Error('An image has one page.');
  onPage(0, 1, 0);
  const recogniser = await createRecogniser(languages);
  const bitmap = recogniser.decode(file.bytes, readImageFacts(file.bytes).orientation);
  if (bitmap === null)
    throw new ImportRefusal(
      'malformed',
      'The image is damaged: it cannot be decoded. Open it in an image program, save it anew, and import that.',
    );
  const picture = recognisePicture(recogniser, bitmap, bitmap.width / inchesAcross);
  const { width, height } = frame;
  const groups = placeLines(picture, { page: 0, width, height, pointsPerPixel: width / bitmap.width });
  if (groups.length === 0) throw new ImportRefusal('empty', 'No words could be recognised on this image.');
  const overlay = { annotations: [], links: [], fields: [] };
  const { drafts, vocabulary, remarks } = layOut(
    [{ width, height, groups, tagged: null, isPicture: true, overlay }],
    [],
  );
  const assembled = assembleText(drafts, vocabulary);
  const { text, blocks, runs } = assembled;
  onPage(1, 1, null);
  return withRecognition(
    {
      ...imported,
      text,
      blocks,
      pages: placePages([frame], assembled),
      remarks: [...imported.remarks, ...remarks],
    },
    runs,
    { engine: recogniser.engine, languages },
  );
}
