import type { FromImporter, ToImporter } from './messages.ts';

/** The line from an importer process to the core that started it. */
export interface CoreLine {
  post(message: FromImporter): void;
  onMessage(listener: (message: ToImporter) => void): void;
  /** Core is gone, or has let go of the line. */
  onClose(listener: () => void): void;
}

/** A port as Electron's utility process gets it, as far as it is used here. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

interface ParentPort {
  once(event: 'message', listener: (message: { readonly ports: readonly Port[] }) => void): unknown;
}

/**
 * Gives the line to core: Node's own to the process that started this one; in a utility process of Electron a port, which is the first
 * thing that comes. What comes over it is believed: core is trusted.
 */
export function openCoreLine(): Promise<CoreLine> {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return new Promise((resolve) => {
      parentPort.once('message', ({ ports: [port] }) => {
        if (port !== undefined) resolve(lineOver(port));
      });
    });
  }
  const send = process.send?.bind(process);
  if (send === undefined) throw new Error('An importer is started by core, not by hand.');
  return Promise.resolve({
    // A line that is closed has been told of: what could not be sent is of no use any more.
    post: (message) => void send(message, undefined, undefined, () => undefined),
    onMessage: (listener) => process.on('message', (message) => listener(message as ToImporter)),
    onClose: (listener) => process.on('disconnect', listener),
  });
}

function lineOver(port: Port): CoreLine {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data as ToImporter));
      port.start();
    },
    onClose: (listener) => port.on('close', listener),
  };
}
