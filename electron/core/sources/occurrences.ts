import type { NameOccurrence } from '../../../shared/model/source.ts';
import { locateTerms } from '../../../shared/search/find-hits.ts';
import { wordsAround } from '../../../shared/search/words-around.ts';
import { indexForm } from '../../../shared/search/words.ts';
import { makeFindable } from '../../../shared/text/find.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findCaptureText, listCapturesOf } from '../../store/repositories/captures.ts';
import { findDocument } from '../../store/repositories/documents.ts';
import { documentsWithWords } from '../../store/search/documents-with-words.ts';

const mostOccurrences = 50;
/** Words shown on either side, in UTF-16 units. */
const room = 60;

/** Where a name stands, as whole words and in any case, in the newest copies of the texts; at most 50 places. */
export function nameOccurrences(reader: ReadonlyDatabase, name: string): readonly NameOccurrence[] {
  const words = indexForm(name)
    .split(' ')
    .filter((word) => word !== '');
  const found: NameOccurrence[] = [];
  for (const document of documentsWithWords(reader, words, mostOccurrences)) {
    const capture = listCapturesOf(reader, document).at(-1)?.id;
    const text = capture === undefined ? undefined : findCaptureText(reader, capture);
    if (capture === undefined || text === undefined) continue;
    const title = findDocument(reader, document)?.title ?? '';
    const term = { type: 'words', words, isPrefix: false, isExcluded: false } as const;
    for (const { start, end } of locateTerms(makeFindable(text), [term])) {
      found.push({
        document: { id: document, title },
        capture,
        start,
        end,
        ...wordsAround(text, { start, end }, room),
      });
      if (found.length === mostOccurrences) return found;
    }
  }
  return found;
}
