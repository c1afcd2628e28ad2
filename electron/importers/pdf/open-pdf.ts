import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportRefusal } from '../imported.ts';
import { loadPdfjs } from './load-pdfjs.ts';
import { PdfResources } from './pdf-resources.ts';

/** pdf.js's own codes of a `PasswordException`. */
const wrongPassword = 2;

/** What a PDF is opened for: its words alone, or its pictures as well, which takes far longer. */
export type PdfPurpose =
  | { readonly type: 'words' }
  /** Pictures of more pixels are left out. */
  | { readonly type: 'pictures'; readonly mostPixels: number };

/**
 * Opens a PDF, gives it to `use` and closes it. Throws an `ImportRefusal` when it is encrypted and the password is missing or wrong, or
 * when nothing of it can be read.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  password: string | null,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
  purpose: PdfPurpose = { type: 'words' },
): Promise<Result> {
  const { getDocument, VerbosityLevel } = await loadPdfjs();
  const task = getDocument({
    // pdf.js takes the memory of what it is given for its own.
    data: bytes.slice(),
    ...(password === null ? {} : { password }),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: PdfResources,
    // Without an address pdf.js does not ask; the files are named by kind and name alone.
    cMapUrl: 'character-maps/',
    standardFontDataUrl: 'fonts/',
    wasmUrl: 'decoders/',
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    // What decodes pictures and nothing else: scripts of colours and profiles stay in JavaScript.
    useWasm: purpose.type === 'pictures',
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // For words, pictures are only counted: decoding them would take most of the time.
    maxImageSize: purpose.type === 'pictures' ? purpose.mostPixels : 1,
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
