/** Counts what was met and not read, and says each once. */
export class RemarkTally {
  readonly #counts = new Map<string, number>();

  /** `one` and `many` are whole sentences; `#` in them stands for the count. */
  count(one: string, many: string): void {
    const key = `${one}\n${many}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  get remarks(): readonly string[] {
    return [...this.#counts].map(([key, count]) => {
      const [one = '', many = ''] = key.split('\n');
      return count === 1 ? one : many.replace('#', count.toLocaleString('en'));
    });
  }
}

/** Counts what text documents of several formats hold and nobody here reads. */
export const notRead = {
  object: ['An embedded object was not read.', '# embedded objects were not read.'],
  chart: ['A chart or drawing was not read.', '# charts or drawings were not read.'],
  elsewhere: [
    'It refers to something outside of the file, which was not followed.',
    'It refers to # things outside of the file, which were not followed.',
  ],
  picture: [
    'A picture is in a format that cannot be shown.',
    '# pictures are in formats that cannot be shown.',
  ],
  symbol: [
    'A sign of a symbol font could not be read and is shown as �.',
    '# signs of symbol fonts could not be read and are shown as �.',
  ],
  hidden: ['Hidden words were left out in one place.', 'Hidden words were left out in # places.'],
} as const satisfies Record<string, readonly [one: string, many: string]>;
