import { dateRole, mentionForm } from '../../../shared/model/finding.ts';
import type { DateLabel, MentionLabel, NumberLabel } from './label.ts';
import type { LabelLine } from './labelled-file.ts';

type WithoutPlace<Value> = Value extends unknown ? Omit<Value, 'start' | 'end'> : never;
/** What a label line says, before its words are found in the text. */
export type ReadLabel = WithoutPlace<MentionLabel | DateLabel | NumberLabel> | NotAName;

/** Words that are a name elsewhere in the text and none here. */
export interface NotAName {
  readonly kind: 'not a name';
  readonly exact: string;
}

/** Reads one label line. Throws with its line number where it is not in the format. */
export function readLabel({ line, isOptional, cells }: LabelLine): ReadLabel {
  const [kind, ...rest] = cells;
  switch (kind) {
    case 'mention':
    case 'anonymous': {
      const [form, exact = '', names = '', dates = ''] = rest;
      const known = mentionForm.options.find((word) => word === form);
      if (known === undefined) throw new Error(`Line ${line}: "${form}" is no form of a mention.`);
      return {
        kind: 'mention',
        form: known,
        exact,
        isOptional,
        isAnonymous: kind === 'anonymous',
        names: alternatives(names),
        dates: alternatives(dates).map((date) => (date === '' ? null : date)),
      };
    }
    case 'date': {
      const [role, exact = '', edtf = ''] = rest;
      const known = dateRole.options.find((word) => word === role);
      if (known === undefined) throw new Error(`Line ${line}: "${role}" is no role of a date.`);
      return { kind, role: known, exact, isOptional, edtf: alternatives(edtf) };
    }
    case 'number': {
      const [exact = '', values = '', units = ''] = rest;
      return { kind, exact, isOptional, values: alternatives(values), units: alternatives(units) };
    }
    case 'not a name':
      return { kind, exact: rest[0] ?? '' };
    default:
      throw new Error(`Line ${line}: "${kind}" is no kind of label.`);
  }
}

/** `a or b` names two; `a or` means a or nothing. */
function alternatives(cell: string): readonly string[] {
  return cell.split(/(?<=^|\s)or(?=\s|$)/u).map((word) => word.trim());
}
