import type { ToShell } from '../../../shared/shell-messages.ts';
import type { ToImporter } from '../../importers/process/messages.ts';
import type { StartImporter } from '../../importers/pool/started-process.ts';
import type { ProcessPort } from './parent-port.ts';

/** Importer processes that the shell starts for core. */
export interface ShellImporters {
  readonly start: StartImporter;
  /** Gives a process that was asked for the line to it. */
  connect(importer: number, port: ProcessPort): void;
  /** A process has ended. */
  ended(importer: number): void;
}

interface Started {
  readonly connect: (port: ProcessPort) => void;
  readonly ended: () => void;
}

/** Asks the shell, over `post`, for importer processes: core cannot start any itself in the packaged application. */
export function createShellImporters(post: (message: ToShell) => void): ShellImporters {
  const processes = new Map<number, Started>();
  let next = 0;

  return {
    start() {
      const importer = next++;
      const unsent: ToImporter[] = [];
      let port: ProcessPort | undefined;
      let hear: (message: unknown) => void = () => {};
      let tellEnd: (lastWords: string) => void = () => {};
      processes.set(importer, {
        connect(connected) {
          port = connected;
          port.on('message', ({ data }) => hear(data));
          port.start();
          for (const message of unsent.splice(0)) port.postMessage(message);
        },
        ended() {
          port?.close();
          tellEnd('');
        },
      });
      post({ type: 'start-importer', importer });
      return {
        post: (message) => (port === undefined ? void unsent.push(message) : port.postMessage(message)),
        onMessage: (listener) => {
          hear = listener;
        },
        onEnd: (listener) => {
          tellEnd = listener;
        },
        kill: () => post({ type: 'end-importer', importer }),
        // Core's own process lives as long as its window.
        keepAlive: () => {},
      };
    },
    connect: (importer, port) => processes.get(importer)?.connect(port),
    ended(importer) {
      const process = processes.get(importer);
      processes.delete(importer);
      process?.ended();
    },
  };
}
