import type { SpellingVariant } from '../../../shared/model/source.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';

/** Names that may be one source, the likeliest first; of one source, or of all. */
export function suggestVariants(_reader: ReadonlyDatabase, _source?: string): readonly SpellingVariant[] {
  return [];
}
