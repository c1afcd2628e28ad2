import type { FindingOf } from '../../../shared/model/finding.ts';
import type { ExtractorInput } from '../extractor-input.ts';

/** Headlines (UTF-16) are no longer than this. */
const longestHeadline = 160;
const saidBy =
  /^(?=(?:\S+\s){4}).*\p{Ll}["”'’]?\s?:\s(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3})$/u;

/**
 * Finds headlines that name their source behind a colon, "Withdrawal is a tactic: Ida Falk". Only a source that the text quotes elsewhere
 * (`attributions`) counts, since other things stand behind colons too.
 */
export function* findHeadlines(
  { text, blocks }: ExtractorInput,
  attributions: readonly FindingOf<'mention'>[],
): Generator<void, readonly FindingOf<'mention'>[]> {
  const found: FindingOf<'mention'>[] = [];
  const quoted = new Set(
    attributions.filter(({ value }) => !value.isAnonymous).map(({ value }) => lastWord(value.name)),
  );
  for (const [index, { start, end }] of blocks.entries()) {
    if (index % 64 === 0) yield;
    if (end - start > longestHeadline) continue;
    const name = saidBy.exec(text.slice(start, end))?.groups?.['name'];
    if (name === undefined || !quoted.has(lastWord(name))) continue;
    found.push({
      kind: 'mention',
      start: end - name.length,
      end,
      exact: name,
      value: {
        form: 'attribution',
        name,
        isAnonymous: false,
        use: 'paraphrases',
        date: null,
        dateWords: null,
        scope: { start, end },
      },
    });
  }
  return found;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
