import { isEdtf } from '../../../shared/dates/edtf.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';

/** The EDTF string, or null for null and for nothing but white space. Refuses (`invalid_input`) what is not EDTF. */
export function checkedDate(date: string | null): string | null {
  const trimmed = date?.trim() ?? '';
  if (trimmed === '') return null;
  if (isEdtf(trimmed)) return trimmed;
  throw new AssayError(
    'invalid_input',
    `“${trimmed}” is not a date Assay can keep. Write it as 2023-07-29, 2023-07 or 2023, and a stretch of time as 1994/1998.`,
  );
}
