import type { Label } from './label.ts';

/** A line of a labelled file that begins with `|`, and the paragraph it stands under. */
export interface LabelLine {
  /** Counted from 1, for messages. */
  readonly line: number;
  readonly isOptional: boolean;
  readonly cells: readonly string[];
}

/** A name of the header: `@ person | Ilse Varrow | Varrow`. */
export interface NameLine {
  readonly entity: Extract<Label, { kind: 'name' }>['entity'];
  /** The fullest first. */
  readonly forms: readonly string[];
}

export interface LabelledParagraph {
  readonly words: string;
  readonly labels: readonly LabelLine[];
}

/** A labelled file, taken apart as tests/fixtures/findings/README.md tells; nothing is placed in a text yet. */
export interface LabelledFile {
  readonly title: string;
  /** EDTF; null where the text has no date. */
  readonly published: string | null;
  readonly language: string;
  readonly names: readonly NameLine[];
  readonly paragraphs: readonly LabelledParagraph[];
}

const entities = ['person', 'organisation', 'place', 'other'] as const;

/** Takes a labelled file apart. Throws with the line where one is not in the format. */
export function readLabelledFile(content: string): LabelledFile {
  const header = new Map<string, string>();
  const names: NameLine[] = [];
  const paragraphs: { words: string; labels: LabelLine[] }[] = [];
  for (const [index, text] of content.normalize('NFC').split('\n').entries()) {
    const line = index + 1;
    const cells = text.split('|').map((cell) => cell.trim());
    if (text.startsWith('@')) {
      const [head = '', ...rest] = [cells[0]?.slice(1).trim() ?? '', ...cells.slice(1)];
      const entity = entities.find((word) => word === head);
      if (entity === undefined) header.set(head, rest.join('|'));
      else names.push({ entity, forms: rest });
    } else if (text.startsWith('|')) {
      const isOptional = text.startsWith('|?');
      const own = text.slice(isOptional ? 2 : 1).split('|');
      const label = { line, isOptional, cells: own.map((cell) => cell.trim()) };
      const above = paragraphs.at(-1);
      if (above === undefined) throw new Error(`Line ${line}: a label above the first paragraph.`);
      above.labels.push(label);
    } else if (text.trim() !== '') {
      paragraphs.push({ words: text.trim(), labels: [] });
    }
  }
  return {
    title: header.get('title') ?? '',
    published: header.get('published') ?? null,
    language: header.get('language') ?? '',
    names,
    paragraphs,
  };
}
