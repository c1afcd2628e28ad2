import type { ImportedImage } from '../../imported.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { OfficeComment } from '../comment-ranges.ts';
import type { OfficeWriter } from '../office-writer.ts';
import type { RemarkTally } from '../remark-tally.ts';
import type { OdtChange } from './odt-changes.ts';
import type { OdtStyles } from './odt-styles.ts';

/** A note of a text, whose words are written behind the text. */
export interface OdtNote {
  readonly kind: 'footnote' | 'endnote';
  readonly label: string;
  readonly body: XmlElement;
}

/** What the words of an OpenDocument text are read with, and what is gathered on the way. */
export interface OdtContext {
  readonly writer: OfficeWriter;
  readonly styles: OdtStyles;
  readonly changes: ReadonlyMap<string, OdtChange>;
  readonly tally: RemarkTally;
  /** The pictures of the file by their names; null for one that cannot be shown. */
  readonly images: ReadonlyMap<string, ImportedImage | null>;
  readonly notes: OdtNote[];
  readonly comments: OfficeComment[];
}
