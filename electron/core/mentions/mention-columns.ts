import { isEdtf } from '../../../shared/dates/edtf.ts';
import type { MentionValue } from '../../../shared/model/finding.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Rows } from '../../store/rows.ts';

/** The columns of a mention that its value fills. */
export type MentionColumns = Pick<
  Rows['mention'],
  'scope_start' | 'scope_end' | 'form' | 'name' | 'is_anonymous' | 'use' | 'date' | 'date_words'
>;

/**
 * The columns for a mention's value in a text of this length (UTF-16). Throws `invalid_input` for a date that is not EDTF
 * and for a scope that is not within the text.
 */
export function mentionColumns(value: MentionValue, length: number): MentionColumns {
  const { scope, date } = value;
  if (date !== null) checkDate(date);
  if (scope !== null && (scope.start >= scope.end || scope.end > length)) {
    throw new AssayError(
      'invalid_input',
      'The words that rest on the mention are not within the text. Select them again.',
    );
  }
  return {
    scope_start: scope?.start ?? null,
    scope_end: scope?.end ?? null,
    form: value.form,
    name: value.name,
    is_anonymous: value.isAnonymous ? 1 : 0,
    use: value.use,
    date,
    date_words: value.dateWords,
  };
}

/** Throws `invalid_input` for a text that is not EDTF. */
export function checkDate(date: string): void {
  if (isEdtf(date)) return;
  throw new AssayError(
    'invalid_input',
    `“${date}” is not a date Assay can keep. Write it as 1997-12-03, 1997-12 or 1997.`,
  );
}
