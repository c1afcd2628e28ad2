import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportRefusal } from '../imported.ts';
import { CharacterMaps } from './character-maps.ts';
import { loadPdfjs } from './load-pdfjs.ts';

/** pdf.js's own codes of a `PasswordException`. */
const wrongPassword = 2;

/**
 * Opens a PDF, gives it to `use` and closes it. Throws an `ImportRefusal` when it is encrypted and the password is missing or wrong, or
 * when nothing of it can be read.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  password: string | null,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    // pdf.js takes the memory of what it is given for its own.
    data: bytes.slice(),
    ...(password === null ? {} : { password }),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: CharacterMaps,
    // Without an address pdf.js does not ask; the files are named by kind and name alone.
    cMapUrl: 'character-maps/',
    standardFontDataUrl: 'fonts/',
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not looked at, only counted: decoding them would take most of the time.
    maxImageSize: 1,
  });
  try {
    return await use(await task.promise.catch(refuse));
  } finally {
    await task.destroy();
  }
}

function refuse(error: unknown): never {
  const { name, code } = error instanceof Error ? (error as Error & { readonly code?: unknown }) : {};
  if (name === 'PasswordException') {
    throw new ImportRefusal(
      'locked',
      code === wrongPassword
        ? 'This PDF is encrypted, and the password is not the right one. Try another one.'
        : 'This PDF is encrypted. Give its password to import it.',
    );
  }
  throw new ImportRefusal(
    'malformed',
    'This PDF is damaged: its parts cannot be found. Get it again, or open it in another program and print it to a new PDF.',
  );
}
