import type { ImportedImage } from '../../imported.ts';
import type { OfficeWriter } from '../office-writer.ts';
import type { RemarkTally } from '../remark-tally.ts';
import type { NoteRegister } from './note-register.ts';
import type { ListCounter } from './read-numbering.ts';
import type { WordStyles } from './read-styles.ts';

/** What the parts of a Word file are read with. */
export interface WordContext {
  readonly writer: OfficeWriter;
  readonly styles: WordStyles;
  readonly lists: ListCounter;
  readonly notes: NoteRegister;
  readonly tally: RemarkTally;
  /** The pictures of the file by the names of their parts; null for one that cannot be shown. */
  readonly images: ReadonlyMap<string, ImportedImage | null>;
}
