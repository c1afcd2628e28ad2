import { AnnotationMode, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ToPageFrame } from '../../shared/pages/frame-messages.ts';
import { withFile } from './open-file.ts';

type Drawing = Extract<ToPageFrame, { type: 'draw' }>;

const running = new Map<number, RenderTask>();
const cancelled = new Set<number>();

// pdf.js goes on with a drawing at the next frame of the screen, and a frame that nobody sees has none.
const turns = new MessageChannel();
const waiting: FrameRequestCallback[] = [];
turns.port1.onmessage = () => waiting.shift()?.(performance.now());
window.requestAnimationFrame = (callback) => {
  waiting.push(callback);
  turns.port2.postMessage(null);
  return 0;
};

/** Draws one page, upright, in the size that is asked for. Rejects with what pdf.js says of the file or the page. */
export function drawPage(drawing: Drawing): Promise<ImageBitmap> {
  return withFile(drawing.capture, drawing.password, (file) => draw(file, drawing));
}

async function draw(
  file: PDFDocumentProxy,
  { call, page: number, width, height }: Drawing,
): Promise<ImageBitmap> {
  const page = await file.getPage(number + 1);
  if (cancelled.delete(call)) throw new Error('Cancelled');
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('No canvas');
  const natural = page.getViewport({ scale: 1 });
  const task = page.render({
    canvas: null,
    // pdf.js draws on either kind of canvas; its types name one.
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport: page.getViewport({ scale: width / natural.width }),
    annotationMode: AnnotationMode.ENABLE,
    background: '#ffffff',
  });
  running.set(call, task);
  try {
    await task.promise;
  } finally {
    running.delete(call);
    page.cleanup();
  }
  return canvas.transferToImageBitmap();
}

/** Stops a drawing that is not wanted any more, also one that has not begun. */
export function cancelDrawing(call: number): void {
  const task = running.get(call);
  if (task !== undefined) task.cancel();
  else cancelled.add(call);
}
