import { canonicalLine } from '../../../shared/text/canonical.ts';

/** By whom words were added or taken away, and when (UTC), as the file says. */
export interface Change {
  readonly author: string | null;
  readonly date: string | null;
}

type ChangeKind = 'inserted' | 'deleted';

/** Counts the tracked changes of a document, for the report of the import. */
export class ChangeTally {
  readonly #counts = new Map<string | null, Record<ChangeKind, number>>();

  count(kind: ChangeKind, { author }: Change): void {
    const counts = this.#counts.get(author) ?? { inserted: 0, deleted: 0 };
    counts[kind] += 1;
    this.#counts.set(author, counts);
  }

  /** One sentence that says how many changes there are and by whom; none without changes. */
  get remarks(): readonly string[] {
    if (this.#counts.size === 0) return [];
    const all = [...this.#counts].map(([author, { inserted, deleted }]) => {
      const what = [counted(inserted, 'insertion'), counted(deleted, 'deletion')].filter(
        (words) => words !== '',
      );
      return `${what.join(' and ')} by ${author === null ? 'somebody who is not named' : canonicalLine(author)}`;
    });
    const named = all.slice(0, mostNamed).join('; ');
    const rest = all.length > mostNamed ? `; more by ${all.length - mostNamed} others` : '';
    return [
      `It holds tracked changes: ${named}${rest}. The text is read as if all were accepted; inserted words are marked, deleted ones shown where they stood.`,
    ];
  }
}

const mostNamed = 5;

function counted(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
