import type { ReportSearch } from '../../exporters/report/session-report.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listMentions, type StoredMention } from '../../store/repositories/mentions.ts';
import type { ReportQuotes } from './report-quotes.ts';

/** Searches for what the texts of these documents cite, where it is still not held. */
export function reportSearches(
  reader: ReadonlyDatabase,
  quotes: ReportQuotes,
  documents: ReadonlySet<string>,
): readonly ReportSearch[] {
  return listMentions(reader)
    .filter(
      ({ document, cited, searches }) => cited === null && searches.length > 0 && documents.has(document),
    )
    .flatMap((mention) =>
      mention.searches.map(({ outcome, place, searched, reason }) => ({
        quote: quotes.ofMention(mention),
        cited: citedInWords(mention),
        outcome,
        place,
        searched,
        reason,
      })),
    );
}

function citedInWords({ citedTitle, citedUrl, source, name }: StoredMention): string {
  const what = citedTitle ?? citedUrl;
  const who = source?.name ?? name;
  return what === null ? who : `${who}, ${what}`;
}
