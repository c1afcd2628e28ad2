/** Whether what was typed is committed. After a temporary failure it is tried again by itself. */
export type SaveState =
  | { type: 'saved' }
  | { type: 'unsaved' }
  | { type: 'failed'; message: string; isTemporary: boolean };

export interface AutosaveOptions<Value> {
  /** Commits a value; rejects when it could not. Calls are made in order and may overlap; a later one stands. */
  readonly save: (value: Value, mergeKey: string) => Promise<unknown>;
  readonly onStateChange: (state: SaveState) => void;
  readonly messageOf: (thrown: unknown) => string;
  /** Whether the write is to be tried again by itself. */
  readonly isTemporary: (thrown: unknown) => boolean;
  /** How long to wait after the last change. */
  readonly delayMs?: number;
  /** How long to wait at most while changes keep coming. */
  readonly longestDelayMs?: number;
}

/** Commits a value a moment after its last change. Nothing handed to `change` is dropped unless a later change replaces it. */
export interface Autosave<Value> {
  /** Takes a new value; it is committed after the delay. */
  change(value: Value): void;
  /** Commits now what waits, if anything does. Posts before it returns, so it can be called while the page is closing. */
  flush(): void;
  /** Later commits form an undo step of their own, or join the one with this merge key. */
  startSession(mergeKey?: string): void;
  /** True while a value waits or a commit is not answered yet. */
  isBusy(): boolean;
}

const retryMs = 1_000;

export function createAutosave<Value>(options: AutosaveOptions<Value>): Autosave<Value> {
  const { save, onStateChange, messageOf, isTemporary, delayMs = 400, longestDelayMs = 2_000 } = options;
  let waiting: { readonly value: Value } | null = null;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mergeKey: string = crypto.randomUUID();
  let posted = 0;
  let answered = 0;

  function schedule(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, afterMs);
  }

  function flush(): void {
    clearTimeout(timer);
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    const serial = ++posted;
    save(value, mergeKey).then(
      () => settle(serial),
      (thrown) => fail(serial, value, thrown),
    );
  }

  function settle(serial: number): void {
    answered = Math.max(answered, serial);
    if (!isBusy()) onStateChange({ type: 'saved' });
  }

  function fail(serial: number, value: Value, thrown: unknown): void {
    answered = Math.max(answered, serial);
    if (serial < posted || waiting !== null) return;
    waiting = { value };
    const willTryAgain = isTemporary(thrown);
    onStateChange({ type: 'failed', message: messageOf(thrown), isTemporary: willTryAgain });
    if (willTryAgain) schedule(retryMs);
  }

  function isBusy(): boolean {
    return waiting !== null || answered < posted;
  }

  return {
    change: (value) => {
      if (waiting === null) waitingSince = Date.now();
      waiting = { value };
      onStateChange({ type: 'unsaved' });
      schedule(Math.max(0, Math.min(delayMs, waitingSince + longestDelayMs - Date.now())));
    },
    flush,
    startSession: (joined = crypto.randomUUID()) => {
      mergeKey = joined;
    },
    isBusy,
  };
}
