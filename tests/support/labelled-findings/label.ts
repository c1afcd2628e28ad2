import type { DateRole, EntityKind, MentionForm } from '../../../shared/model/finding.ts';

interface Place {
  /** In UTF-16 code units of the document's text, as the importer gives it. */
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Careful people differ about it: neither missed nor a false alarm. */
  readonly isOptional: boolean;
}

export interface MentionLabel extends Place {
  readonly kind: 'mention';
  readonly form: MentionForm;
  /** Each is right. */
  readonly names: readonly string[];
  readonly dates: readonly (string | null)[];
  readonly isAnonymous: boolean;
}

export interface DateLabel extends Place {
  readonly kind: 'date';
  readonly role: DateRole;
  /** EDTF; each is right. */
  readonly edtf: readonly string[];
}

export interface NumberLabel extends Place {
  readonly kind: 'number';
  /** As written in the label: `14`, `14..`, `0..14`, `~40`, `dozens`; each is right. */
  readonly values: readonly string[];
  /** Each is right; empty where nothing says what is counted. */
  readonly units: readonly string[];
}

export interface NameLabel extends Place {
  readonly kind: 'name';
  readonly entity: EntityKind | 'other';
  /** The fullest form in the text. */
  readonly group: string;
  /** Whether any form of it stands in the text more than once. */
  readonly recurs: boolean;
}

/** What a careful person marks, by the rules in tests/fixtures/findings/README.md. */
export type Label = MentionLabel | DateLabel | NumberLabel | NameLabel;
