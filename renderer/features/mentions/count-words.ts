import type { MentionCounts } from '../../../shared/model/mention.ts';

/** What is known of the mentions of a document, in few words, "12 cited · 4 held · 3 not found"; null where there is nothing to say. */
export function countWords({ cited, byStatus, suggested }: MentionCounts): string | null {
  const of = (status: keyof typeof byStatus) => byStatus[status] ?? 0;
  const notFound = of('not found') + of('unobtainable');
  const parts =
    cited === 0
      ? [suggested !== null && suggested > 0 ? `${suggested} suggested` : null]
      : [
          `${cited} cited`,
          of('held') > 0 ? `${of('held')} held` : null,
          notFound > 0 ? `${notFound} not found` : null,
          suggested !== null && suggested > 0 ? `${suggested} suggested` : null,
        ];
  const words = parts.filter((part) => part !== null);
  return words.length === 0 ? null : words.join(' · ');
}
