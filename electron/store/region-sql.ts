/**
 * What a target says, as SQL over a row of `annotation_target` by its alias: its words, or for a region where it is ("Region on page
 * 3"), as `regionWords` has it. Only for lists that show it without marks of quotation.
 */
export function passageWordsOf(alias: string): string {
  return `CASE WHEN ${alias}.region IS NULL THEN ${alias}.exact
    ELSE 'Region on page ' || coalesce(${alias}.region ->> 'label', (${alias}.region ->> 'page') + 1) END`;
}
