import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page needs a few parts of a large file; the others stay where they are. */
export const partBytes = 1_000_000;

/** Some bytes of a file. */
export interface FilePart {
  readonly bytes: Uint8Array;
  /** Of the whole file. */
  readonly size: number;
}

/** Reads the original of a capture from `start` on, at most `partBytes`. Rejects where it is not there, or not any more. */
export async function readPart(
  capture: string,
  start: number,
  signal: AbortSignal | null = null,
): Promise<FilePart> {
  const response = await fetch(`assay://bytes/${encodeURIComponent(capture)}`, {
    headers: { range: `bytes=${start}-${start + partBytes - 1}` },
    signal,
  });
  const size = Number(response.headers.get('content-range')?.split('/')[1]);
  if (response.status !== 206 || !(size > 0)) throw new Error('The original is not there');
  return { bytes: new Uint8Array(await response.arrayBuffer()), size };
}

/** Gives pdf.js the parts of a file that it asks for. */
export class FileParts extends PDFDataRangeTransport {
  readonly #capture: string;
  readonly #failed: (reason: unknown) => void;
  readonly #stop = new AbortController();

  /** `failed` is told of the first part that could not be read: pdf.js would wait for it without end. */
  constructor(capture: string, { bytes, size }: FilePart, failed: (reason: unknown) => void) {
    super(size, bytes);
    this.#capture = capture;
    this.#failed = failed;
  }

  /** pdf.js asks for whole parts, but for the last one; of those beside each other it wants to be given all at once. */
  override requestDataRange(start: number, end: number): void {
    this.#read(start, end).then(
      (bytes) => {
        if (!this.#stop.signal.aborted) this.onDataRange(start, bytes);
      },
      (reason: unknown) => {
        if (this.#stop.signal.aborted) return;
        this.#stop.abort();
        this.#failed(reason);
      },
    );
  }

  /** The file was closed: what is still on its way is not wanted. */
  override abort(): void {
    this.#stop.abort();
  }

  async #read(start: number, end: number): Promise<Uint8Array> {
    const whole = new Uint8Array(end - start);
    for (let at = start; at < end; at += partBytes) {
      const { bytes, size } = await readPart(this.#capture, at, this.#stop.signal);
      if (size !== this.length || bytes.byteLength !== Math.min(partBytes, size - at))
        throw new Error('The original is not what it was');
      whole.set(bytes.subarray(0, end - at), at - start);
    }
    return whole;
  }
}
