import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';

/** What becomes of importer processes. */
export interface ImporterEvents {
  /** It was started; what core posts to the port reaches it. */
  started(importer: number, port: MessagePortMain): void;
  ended(importer: number): void;
}

/** The importer processes of one core, which numbers them. */
export interface ImporterProcesses {
  start(importer: number): void;
  /** Ends it at once, whatever it is doing. */
  end(importer: number): void;
  endAll(): void;
}

/** Starts the processes in which files are parsed: only the shell can, and it sees nothing of what they and core say to each other. */
export function createImporterProcesses(events: ImporterEvents): ImporterProcesses {
  const processes = new Map<number, UtilityProcess>();

  function end(importer: number): void {
    const child = processes.get(importer);
    if (child === undefined) return;
    if (child.pid === undefined) child.once('spawn', () => end(importer));
    else process.kill(child.pid, 'SIGKILL');
  }

  return {
    start(importer) {
      const child = utilityProcess.fork(join(import.meta.dirname, '../importer/importer-process.js'), [], {
        serviceName: 'Assay importer',
        stdio: 'ignore',
        // An empty environment would be taken for none given, and ours be handed on.
        env: { LANG: 'C' },
        execArgv: ['--js-flags=--disallow-code-generation-from-strings'],
      });
      processes.set(importer, child);
      child.once('exit', () => {
        processes.delete(importer);
        events.ended(importer);
      });
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage(null, [port1]);
      events.started(importer, port2);
    },
    end,
    endAll() {
      for (const importer of processes.keys()) end(importer);
    },
  };
}
