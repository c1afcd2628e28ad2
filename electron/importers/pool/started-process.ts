import type { ToImporter } from '../process/messages.ts';

/** An importer process as core holds it, however it was started. What comes from it is not believed. */
export interface ImporterProcess {
  post(message: ToImporter): void;
  /** At most one listener. */
  onMessage(listener: (message: unknown) => void): void;
  /** The process has ended, whoever ended it; told once, with its last words for a developer. At most one listener. */
  onEnd(listener: (lastWords: string) => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
  /** Whether this process waits for it: false as long as it has nothing to do. */
  keepAlive(isNeeded: boolean): void;
}

/** Starts an importer process; it is ready when it says so. */
export type StartImporter = () => ImporterProcess;
