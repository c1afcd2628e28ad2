import type { Writable } from 'node:stream';

/** Where a command's results and messages go. Results on standard output, everything else on standard error. */
export interface Output {
  /** Whether results are wanted as one JSON object per line. */
  readonly isJson: boolean;
  /** One result as JSON; undefined values are written as null. */
  record(record: Readonly<Record<string, unknown>>): Promise<void>;
  /** Text for standard output as it stands, without a line end of its own. */
  text(text: string): Promise<void>;
  /** One line for people on standard error. */
  say(message: string): void;
  /** How far a job is, on one line of a terminal that is overwritten; nothing elsewhere. Null clears it. */
  progress(line: string | null): void;
}

export interface OutputStreams {
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Makes the output over two streams. A result is awaited, so that a slow reader slows the command down. */
export function createOutput({ stdout, stderr }: OutputStreams, results: 'words' | 'json'): Output {
  let isProgressShown = false;

  function clearProgress(): void {
    if (isProgressShown) stderr.write('\r\u001b[K');
    isProgressShown = false;
  }

  const text = (chunk: string): Promise<void> =>
    new Promise((resolve) => {
      clearProgress();
      // A reader that has gone is told by the stream's error event; nothing more is written then.
      if (stdout.destroyed || stdout.write(chunk, 'utf8')) return resolve();
      const done = () => {
        stdout.off('drain', done).off('close', done).off('error', done);
        resolve();
      };
      stdout.once('drain', done).once('close', done).once('error', done);
    });

  return {
    isJson: results === 'json',
    text,
    record: (record) =>
      text(`${JSON.stringify(record, (_key, value: unknown) => (value === undefined ? null : value))}\n`),
    say: (message) => {
      clearProgress();
      stderr.write(`${message}\n`);
    },
    progress: (line) => {
      if (stderr.isTTY !== true) return;
      clearProgress();
      if (line === null) return;
      stderr.write([...line].slice(0, Math.max((stderr.columns ?? 80) - 1, 10)).join(''));
      isProgressShown = true;
    },
  };
}
