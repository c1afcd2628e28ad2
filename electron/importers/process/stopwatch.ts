/** Counts the time of a job without that in which it waits for something that is not its own doing. */
export class Stopwatch {
  #runningSince: number | null = performance.now();
  #counted = 0;

  /** Milliseconds counted so far. */
  get elapsed(): number {
    return this.#counted + (this.#runningSince === null ? 0 : performance.now() - this.#runningSince);
  }

  /** Counts from nothing again; what was paused stays so. */
  restart(): void {
    this.#counted = 0;
    if (this.#runningSince !== null) this.#runningSince = performance.now();
  }

  pause(): void {
    this.#counted = this.elapsed;
    this.#runningSince = null;
  }

  resume(): void {
    this.#runningSince ??= performance.now();
  }
}
