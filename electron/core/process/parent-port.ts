/** A port as Electron's utility process gives it; only what core uses, so that core does not know Electron. */
export interface ProcessPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

interface ShellPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (message: { readonly data: unknown; readonly ports: readonly ProcessPort[] }) => void,
  ): unknown;
}

/** The line to the shell; there only in a utility process. */
export function shellPort(): ShellPort {
  const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ShellPort };
  if (parentPort === undefined) throw new Error('Core was not started by the shell');
  return parentPort;
}
