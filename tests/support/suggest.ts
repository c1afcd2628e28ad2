import type { Core } from '../../electron/core/create-core.ts';
import { extractorsVersion } from '../../electron/extractors/find-findings.ts';
import { connect, type ReadonlyDatabase } from '../../electron/store/database.ts';
import { keepFindingSet, textToSearch } from '../../electron/store/repositories/finding-sets.ts';
import type { DateValue, Finding, MentionValue } from '../../shared/model/finding.ts';

/** Keeps these as what extractors found in a capture, through a connection of its own. */
export function suggest(
  { path }: { readonly path: string },
  capture: string,
  findings: readonly Finding[],
): void {
  const database = connect(path);
  try {
    // The same connection; only the reading function sees it as read-only.
    const read = textToSearch(database as ReadonlyDatabase, capture);
    if (read === undefined) throw new Error('No such capture');
    keepFindingSet(database, read, { extractors: extractorsVersion, findings });
  } finally {
    database.close();
  }
}

/** The mention whose words are `exact`, at its first place in a text. */
export function mentionOf(text: string, exact: string, value: Partial<MentionValue> = {}): Finding {
  const place = placeOf(text, exact);
  return {
    kind: 'mention',
    ...place,
    value: {
      form: 'parenthesised',
      name: exact,
      isAnonymous: false,
      use: 'paraphrases',
      date: null,
      dateWords: null,
      scope: null,
      ...value,
    },
  };
}

/** The date whose words are `exact`, at its first place in a text. */
export function dateOf(text: string, exact: string, edtf: string, value: Partial<DateValue> = {}): Finding {
  return {
    kind: 'date',
    ...placeOf(text, exact),
    value: {
      edtf,
      isAmbiguous: false,
      role: 'event',
      relativeTo: null,
      timeZone: null,
      place: null,
      ...value,
    },
  };
}

/** The name whose words are `exact`, at its first place in a text. */
export function nameOf(text: string, exact: string): Finding {
  return { kind: 'name', ...placeOf(text, exact), value: { entity: 'organisation', group: exact } };
}

function placeOf(text: string, exact: string) {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” is not in the text`);
  return { start, end: start + exact.length, exact };
}

/** What a person sees of the findings of a capture: their words and state, in order. */
export async function shownIn(core: Core, capture: string): Promise<readonly string[]> {
  const { findings } = await core.call('findings.list', { capture });
  return findings.map(({ finding, state }) => `${finding.exact}: ${state}`);
}

/** The keys of the findings with these words. */
export async function keysOf(core: Core, capture: string, words: readonly string[]): Promise<string[]> {
  const { findings } = await core.call('findings.list', { capture });
  return findings.filter(({ finding }) => words.includes(finding.exact)).map(({ key }) => key);
}
