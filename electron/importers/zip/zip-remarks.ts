/** So many are named; of the others the number. */
const namedAtMost = 20;

/** Collects what is to be said of an archive's members that are not imported. */
export class ZipRemarks {
  readonly #problems: string[] = [];
  readonly #unknown: string[] = [];

  /** Adds a sentence. */
  addProblem(sentence: string): void {
    this.#problems.push(sentence);
  }

  /** Adds the name of a member whose format is not known. */
  addUnknown(name: string): void {
    this.#unknown.push(name);
  }

  /** What was added, as sentences for the import report, fit to be read by a person. */
  all(): readonly string[] {
    const problems = this.#problems.slice(0, namedAtMost);
    const more = this.#problems.length - problems.length;
    return [
      ...problems,
      ...(more === 0 ? [] : [`${more} more could not be read.`]),
      ...(this.#unknown.length === 0 ? [] : [remarkOnUnknown(this.#unknown)]),
    ];
  }
}

function remarkOnUnknown(unknown: readonly string[]): string {
  const names = unknown.slice(0, namedAtMost).map((name) => `“${name}”`);
  const more = unknown.length - names.length;
  const list = more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
  return unknown.length === 1
    ? `A file of no known format was not imported: ${list}.`
    : `${unknown.length} files of no known format were not imported: ${list}.`;
}
