import { recordLimits } from './record-limits.ts';

/** Names of tags without white space around them, each once, letters' case aside; null when they are too many or too long. */
export function tidyTags(names: readonly string[]): readonly string[] | null {
  const tags = new Map<string, string>();
  for (const name of names) {
    const tidy = name.replaceAll(/\s+/g, ' ').trim();
    if (tidy.length > recordLimits.tagCharacters) return null;
    if (tidy !== '' && !tags.has(tidy.toLowerCase())) tags.set(tidy.toLowerCase(), tidy);
  }
  return tags.size > recordLimits.tags ? null : [...tags.values()];
}
