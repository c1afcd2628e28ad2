import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// A sandboxed frame can start no worker. Its thread is its own: reading a file stalls nothing but the frame.
Object.assign(globalThis, { pdfjsWorker: worker });

interface OpenFile {
  readonly capture: string;
  readonly password: string | null;
  readonly document: Promise<PDFDocumentProxy>;
}

let open: readonly OpenFile[] = [];

/** Opens the original of a capture, or gives it where it is open. Rejects with what pdf.js says of it. */
export async function openFile(capture: string, password: string | null): Promise<PDFDocumentProxy> {
  const known = open.find((file) => file.capture === capture && file.password === password);
  const file = known ?? { capture, password, document: read(capture, password) };
  const others = open.filter((other) => other.capture !== capture);
  for (const left of others.slice(mostOpen - 1)) close(left);
  open = [file, ...others.slice(0, mostOpen - 1)];
  try {
    return await file.document;
  } catch (thrown) {
    open = open.filter((other) => other !== file);
    throw thrown;
  }
}

/** Two panes, and one to come back to. */
const mostOpen = 3;

function close({ document }: OpenFile): void {
  document.then(
    (opened) => opened.loadingTask.destroy(),
    () => {},
  );
}

/** Nothing but the bytes, and the program's own tables: no script, no form, no address in the file is ever followed. */
async function read(capture: string, password: string | null): Promise<PDFDocumentProxy> {
  const response = await fetch(`assay://bytes/${encodeURIComponent(capture)}`);
  if (!response.ok) throw new Error('The original is not there');
  const resources = 'assay://pages/pdfjs';
  return getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    ...(password === null ? {} : { password }),
    cMapUrl: `${resources}/cmaps/`,
    standardFontDataUrl: `${resources}/standard_fonts/`,
    wasmUrl: `${resources}/wasm/`,
    iccUrl: `${resources}/iccs/`,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: mostImagePixels,
    isOffscreenCanvasSupported: true,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

/** A hundred megapixels; larger images are left out of the page. */
const mostImagePixels = 100_000_000;
