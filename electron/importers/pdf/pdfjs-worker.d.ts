declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** Answers what the other half of pdf.js asks for; it looks for this module under `globalThis.pdfjsWorker`. */
  export const WorkerMessageHandler: unknown;
}
