import type { Finding } from '../../../shared/model/finding.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Rows } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { checkDate, mentionColumns } from '../mentions/mention-columns.ts';
import { selectorsFor } from '../annotations/selectors.ts';

/** A finding as a person takes it over, with whom a mention or name means. */
export interface ToAccept {
  readonly finding: Finding;
  readonly source: string | null;
}

/** A finding that may be written, with the row it becomes. */
export type PreparedFinding =
  | { readonly table: 'mention'; readonly row: Rows['mention'] }
  | { readonly table: 'accepted_finding'; readonly row: Rows['accepted_finding'] };

/**
 * What a finding becomes when it is accepted. Its words are cut from the text. Throws `invalid_input` where its place is
 * not within the text or its value cannot be kept.
 */
export function prepareAccepted(
  { newId, now }: Pick<Store, 'newId' | 'now'>,
  { capture, text }: { readonly capture: string; readonly text: string },
  { finding, source }: ToAccept,
): PreparedFinding {
  const { start, end, exact, prefix, suffix } = selectorsFor(text, finding);
  const place = { id: newId(), capture_id: capture, start, end, exact, prefix, suffix, source_id: source };
  if (finding.kind === 'mention') {
    const row = {
      ...place,
      ...mentionColumns(finding.value, text.length),
      cited_title: null,
      cited_url: null,
      document_id: null,
      created_at: now(),
    };
    return { table: 'mention', row };
  }
  checkValue(finding);
  const row = { ...place, kind: finding.kind, value: JSON.stringify(finding.value), accepted_at: now() };
  return { table: 'accepted_finding', row };
}

/** Writes it, inside a step; gives its id. */
export function writeAccepted(write: Writer, prepared: PreparedFinding): string {
  if (prepared.table === 'mention') write.insert('mention', prepared.row);
  else write.insert('accepted_finding', prepared.row);
  return prepared.row.id;
}

function checkValue(finding: Exclude<Finding, { kind: 'mention' }>): void {
  if (finding.kind === 'date') checkDate(finding.value.edtf);
  if (finding.kind !== 'number') return;
  const { least, most } = finding.value;
  if (most === null || most >= least) return;
  throw new AssayError('invalid_input', `${least} is more than ${most}: give the smaller number first.`);
}
