import type { ContainerEntry } from '../../importers/imported.ts';
import { failure, type Outcome, outcomeOf } from './outcome.ts';

/**
 * What is imported of files that hold several pages or messages: what a person is to be asked for, entries by their keys (null for
 * all), or those that match, with the words for what they had to match.
 */
export type EntryChoice =
  | { readonly type: 'ask' }
  | { readonly type: 'keys'; readonly keys: ReadonlySet<string> | null }
  | {
      readonly type: 'matching';
      readonly wanted: string;
      readonly matches: (entry: ContainerEntry) => boolean;
    };

/** What was chosen of one file; `open` where nothing was: then it is not imported, and the report says why. */
type Choosing =
  | { readonly type: 'chosen'; readonly keys: ReadonlySet<string> | null }
  | { readonly type: 'open'; readonly outcome: Outcome };

/** Chooses from what `list` gives, which is only asked where it matters; rejects as that. */
export async function chooseEntries(
  choice: EntryChoice,
  list: () => Promise<readonly ContainerEntry[]>,
): Promise<Choosing> {
  switch (choice.type) {
    case 'keys':
      return { type: 'chosen', keys: choice.keys };
    case 'ask': {
      const { length } = await list();
      if (length <= 1) return { type: 'chosen', keys: null };
      const message = `It holds ${length.toLocaleString('en')} pages or messages. Choose those to import.`;
      return { type: 'open', outcome: outcomeOf({ status: 'to choose', message }) };
    }
    case 'matching': {
      const keys = (await list()).filter(choice.matches).map(({ key }) => key);
      if (keys.length > 0) return { type: 'chosen', keys: new Set(keys) };
      const message = `Nothing in it matches ${choice.wanted}. Import it without that to have all it holds.`;
      return { type: 'open', outcome: failure('empty', message) };
    }
  }
}
