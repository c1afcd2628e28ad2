import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { FileParts, partBytes, readPart } from './file-parts.ts';

// A sandboxed frame can start no worker. Its thread is its own: reading a file stalls nothing but the frame.
Object.assign(globalThis, { pdfjsWorker: worker });

interface OpenFile {
  readonly capture: string;
  readonly password: string | null;
  readonly document: Promise<PDFDocumentProxy>;
  /** Rejects when a part of it could not be read: nothing more comes of it. Never resolves. */
  readonly lost: Promise<never>;
}

let open: readonly OpenFile[] = [];

/**
 * Opens the original of a capture, or takes it where it is open, and gives it to `use`. Rejects with what pdf.js says of it, and
 * when the file is lost meanwhile; it is opened anew the next time.
 */
export async function withFile<Result>(
  capture: string,
  password: string | null,
  use: (document: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const known = open.find((file) => file.capture === capture && file.password === password);
  const file = known ?? openFile(capture, password);
  const others = open.filter((other) => other.capture !== capture);
  for (const left of others.slice(mostOpen - 1)) close(left);
  open = [file, ...others.slice(0, mostOpen - 1)];
  const document = await Promise.race([file.document, file.lost]).catch((thrown: unknown) => {
    forget(file);
    throw thrown;
  });
  return Promise.race([use(document), file.lost]);
}

/** Two panes, and one to come back to. */
const mostOpen = 3;

function openFile(capture: string, password: string | null): OpenFile {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  const file: OpenFile = { capture, password, document: read(capture, password, reject), lost };
  lost.catch(() => forget(file));
  return file;
}

function forget(file: OpenFile): void {
  open = open.filter((other) => other !== file);
}

function close({ document }: OpenFile): void {
  document.then(
    (opened) => opened.loadingTask.destroy(),
    () => {},
  );
}

/** Nothing but the bytes, and the program's own tables: no script, no form, no address in the file is ever followed. */
async function read(
  capture: string,
  password: string | null,
  onLost: (reason: unknown) => void,
): Promise<PDFDocumentProxy> {
  const first = await readPart(capture, 0);
  const resources = 'assay://pages/pdfjs';
  const task = getDocument({
    ...(first.bytes.byteLength === first.size
      ? { data: first.bytes }
      : { range: new FileParts(capture, first, fail), rangeChunkSize: partBytes }),
    // Only what a page needs is read.
    disableAutoFetch: true,
    disableStream: true,
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
  });
  return task.promise;

  function fail(reason: unknown): void {
    void task.destroy();
    onLost(reason);
  }
}

/** A hundred megapixels; larger images are left out of the page. */
const mostImagePixels = 100_000_000;
