import { join } from 'node:path';
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import {
  type ByteRange,
  type HostMethod,
  type ToCore,
  type ToShell,
  toShell,
} from '../../shared/shell-messages.ts';
import { createImporterProcesses } from './importer-process.ts';

/** Bytes that core read for the read-only protocol. */
export interface CoreBytes {
  readonly bytes: Uint8Array | null;
  /** Of the whole, in bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly encoding: string | null;
}

export interface CoreProcessEvents {
  opened(title: string): void;
  refused(message: string): void;
  titled(title: string): void;
  /** The process ended without being asked to. */
  crashed(): void;
  hostCall(method: HostMethod, argument: unknown): Promise<unknown>;
}

/** One core in a utility process. */
export interface CoreProcess {
  open(path: string, title: string | null): void;
  connectPage(port: MessagePortMain): void;
  chooseMenuItem(id: string): void;
  /** These three give null when the process ends before it answers. */
  readOriginal(capture: string): Promise<CoreBytes | null>;
  readPart(capture: string, range: ByteRange): Promise<CoreBytes | null>;
  readImage(capture: string, sha256: string): Promise<CoreBytes | null>;
  /** Waits until everything is written and the process has ended. */
  close(): Promise<void>;
  /** For tests of what happens then. */
  readonly pid: number | undefined;
}

/** Starts a core; its answers come as events. */
export function startCoreProcess(events: CoreProcessEvents): CoreProcess {
  const child: UtilityProcess = utilityProcess.fork(join(import.meta.dirname, '../core/core.js'), [], {
    serviceName: 'Assay core',
    stdio: 'inherit',
  });
  const reads = new Map<number, (bytes: CoreBytes | null) => void>();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let isClosing = false;
  let hasExited = false;
  let nextCall = 0;
  const importers = createImporterProcesses({
    started: (importer, port) => post({ type: 'importer-port', importer }, [port]),
    ended: (importer) => post({ type: 'importer-ended', importer }),
  });
  const post = (message: ToCore, ports: MessagePortMain[] = []) => child.postMessage(message, ports);

  child.on('message', (data: unknown) => {
    const message = toShell.safeParse(data);
    if (message.success) void handle(message.data);
  });
  void exited.then(() => {
    hasExited = true;
    for (const resolve of reads.values()) resolve(null);
    reads.clear();
    importers.endAll();
    if (!isClosing) events.crashed();
  });

  async function handle(message: ToShell): Promise<void> {
    switch (message.type) {
      case 'opened':
        return events.opened(message.title);
      case 'refused':
        return events.refused(message.message);
      case 'title':
        return events.titled(message.title);
      case 'bytes':
        reads.get(message.call)?.(message);
        reads.delete(message.call);
        return;
      case 'host-call':
        return answer(message.call, () => events.hostCall(message.method, message.argument));
      case 'start-importer':
        return importers.start(message.importer);
      case 'end-importer':
        return importers.end(message.importer);
      case 'closed':
        child.kill();
    }
  }

  async function answer(call: number, ask: () => Promise<unknown>): Promise<void> {
    try {
      post({ type: 'host-answer', call, value: await ask(), error: null });
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown.message : 'The window could not do this.';
      post({ type: 'host-answer', call, value: null, error });
    }
  }

  function read(question: (call: number) => ToCore): Promise<CoreBytes | null> {
    return new Promise((resolve) => {
      if (hasExited) return resolve(null);
      const call = nextCall++;
      reads.set(call, resolve);
      post(question(call));
    });
  }

  return {
    open: (path, title) => post({ type: 'open', path, title }),
    connectPage: (port) => post({ type: 'page-port' }, [port]),
    chooseMenuItem: (id) => post({ type: 'menu-chosen', id }),
    readOriginal: (capture) => read((call) => ({ type: 'read-original', call, capture })),
    readPart: (capture, range) => read((call) => ({ type: 'read-part', call, capture, ...range })),
    readImage: (capture, sha256) => read((call) => ({ type: 'read-image', call, capture, sha256 })),
    close: async () => {
      isClosing = true;
      post({ type: 'close' });
      await exited;
    },
    get pid() {
      return child.pid;
    },
  };
}
