import { createHash } from 'node:crypto';
import { titleFromFileName } from '../text-metadata/file-title.ts';
import { sniffImage } from '../html/embedded-image.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, type ImportedImage, ImportRefusal } from '../imported.ts';
import { imageSize } from './image-size.ts';
import { readImageFacts } from './read-image-facts.ts';

/**
 * Imports an image as one page without words. It is not decoded here: its type is told by its first bytes, its size by its header; what it
 * says of its making becomes facts of the file and no more. Throws an `ImportRefusal` for another type, a damaged header and one that is too
 * large.
 */
export function importImage({ name, bytes }: FileToImport, limits: ImportLimits): Imported {
  const mediaType = sniffImage(bytes);
  if (mediaType === null)
    throw new ImportRefusal(
      'unsupported',
      'This is no PNG, JPEG, WebP or GIF. Open it in an image program, save it as one of these, and import that.',
    );
  const { width, height } = sizeWithin(bytes, mediaType, limits);
  const { facts, orientation, remarks } = readImageFacts(bytes);
  // From 5 on it is shown turned by a quarter, so that its width is its height.
  const isTurned = orientation >= 5;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    text: '',
    blocks: [{ type: 'page-image', page: 0, start: 0, end: 0 }],
    marks: [],
    metadata: {
      title: titleFromFileName(name),
    },
    images: [{ sha256, mediaType, bytes }],
    mediaType,
    encoding: null,
    extractor: 'assay-image/1',
    pages: [
      {
        label: '1',
        width: isTurned ? height : width,
        height: isTurned ? width : height,
        start: 0,
        hasText: false,
        runs: [],
      },
    ],
    embedded: facts,
    remarks,
  };
}

function sizeWithin(
  bytes: Uint8Array,
  mediaType: ImportedImage['mediaType'],
  { maxImageBytes, maxImagePixels }: ImportLimits,
) {
  const advice = 'Make it smaller in an image program, and import that.';
  if (bytes.byteLength > maxImageBytes)
    throw new ImportRefusal(
      'too large',
      `The image has more than ${millions(maxImageBytes)} MB, so it could not be shown. ${advice}`,
    );
  const size = imageSize(bytes, mediaType);
  if (size === null)
    throw new ImportRefusal(
      'malformed',
      'The image is damaged: its size cannot be read. Copy or download it again, or save it anew in an image program.',
    );
  if (size.width * size.height > maxImagePixels)
    throw new ImportRefusal(
      'too large',
      `The image is ${size.width.toLocaleString('en')} by ${size.height.toLocaleString('en')} pixels, more than ${millions(maxImagePixels)} million, so it could not be shown. ${advice}`,
    );
  return size;
}

function millions(count: number): string {
  return (count / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });
}
