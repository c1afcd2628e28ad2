import { writtenNumber } from '../written-number.ts';

export type NoteKind = 'footnote' | 'endnote';

/** A note that the text refers to. */
export interface ReferredNote {
  readonly kind: NoteKind;
  /** As the file names it. */
  readonly id: string;
  readonly label: string;
}

/** Numbers the notes of a document in the order the text refers to them. */
export class NoteRegister {
  readonly #formats: Readonly<Record<NoteKind, string>>;
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  readonly #notes = new Map<string, ReferredNote>();

  constructor(formats: Readonly<Record<NoteKind, string>>) {
    this.#formats = formats;
  }

  /** In the order they are to stand in: footnotes before endnotes. */
  get notes(): readonly ReferredNote[] {
    const all = [...this.#notes.values()];
    return [
      ...all.filter(({ kind }) => kind === 'footnote'),
      ...all.filter(({ kind }) => kind === 'endnote'),
    ];
  }

  /** The label of a note; `mark` is the sign that the text itself gives it, null for the next number. */
  refer(kind: NoteKind, id: string, mark: string | null): string {
    const known = this.#notes.get(`${kind} ${id}`);
    if (known !== undefined) return known.label;
    if (mark === null) this.#counts[kind] += 1;
    const label = mark ?? writtenNumber(this.#counts[kind], this.#formats[kind]);
    this.#notes.set(`${kind} ${id}`, { kind, id, label });
    return label;
  }
}
