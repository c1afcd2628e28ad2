import type { RichText } from '../../../shared/rich-text/rich-text.ts';
import type { ReportQuote } from './session-report.ts';

/** A piece of a line: words of Assay's own, words of others (kept from reordering what is around them), or figures such as a hash. */
export interface Piece {
  readonly type: 'ours' | 'theirs' | 'code';
  readonly text: string;
}

export type Line = readonly Piece[];

/** A name and what stands after it; null is left out. */
export type Fact = readonly [name: string, value: Line | null];

/** How a paragraph looks; a label stands above what it names. */
export type ParagraphLook = 'plain' | 'strong' | 'small' | 'label' | 'warning';

/** What a report is made of, whatever it is written as. */
export type ReportBlock =
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly line: Line;
      /** For links within the file. */
      readonly id: string | null;
      /** On paper. */
      readonly onNewPage: boolean;
    }
  | {
      readonly type: 'paragraph';
      readonly line: Line;
      readonly look: ParagraphLook;
    }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly Line[] }
  /** Links to headings of the file. */
  | {
      readonly type: 'contents';
      readonly label: string;
      readonly entries: readonly { readonly id: string; readonly line: Line }[];
    }
  | {
      readonly type: 'table';
      readonly label: string;
      readonly heads: readonly string[];
      readonly rows: readonly (readonly Line[])[];
    }
  | { readonly type: 'quote'; readonly quote: ReportQuote }
  /** Without citations. */
  | { readonly type: 'rich text'; readonly text: RichText }
  /** Kept together on paper where that can be. */
  | { readonly type: 'group'; readonly blocks: readonly ReportBlock[] };

/** Template tag for a line: its fixed words are Assay's own, strings that are put in are words of others; null says nothing. */
export function say(fixed: TemplateStringsArray, ...parts: readonly (string | number | Line | null)[]): Line {
  return fixed.flatMap((words, index) => [...ours(words), ...lineOf(parts[index] ?? null)]);
}

/** Words of Assay's own. */
export function ours(text: string): Line {
  return text === '' ? [] : [{ type: 'ours', text }];
}

/** Words of others: titles, names, reasons. */
export function theirs(text: string): Line {
  return text === '' ? [] : [{ type: 'theirs', text }];
}

/** Figures that are read letter by letter. */
export function code(text: string): Line {
  return [{ type: 'code', text }];
}

/** Lines one after the other with words of ours between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [...ours(between), ...line]));
}

/** A heading; `id` is what links within the report lead to. */
export function heading(
  level: 1 | 2 | 3 | 4,
  line: Line,
  { id = null, onNewPage = false }: { readonly id?: string | null; readonly onNewPage?: boolean } = {},
): ReportBlock {
  return { type: 'heading', level, line, id, onNewPage };
}

/** A paragraph of one line. */
export function paragraph(line: Line, look: ParagraphLook = 'plain'): ReportBlock {
  return { type: 'paragraph', line, look };
}

/** A list; nothing where there is nothing to list. */
export function list(items: readonly Line[], { isOrdered = false } = {}): readonly ReportBlock[] {
  return items.length === 0 ? [] : [{ type: 'list', isOrdered, items }];
}

/** Facts, without those that say nothing. */
export function facts(entries: readonly Fact[]): readonly ReportBlock[] {
  const known = entries.filter(([, value]) => value !== null && value.length > 0);
  return known.length === 0 ? [] : [{ type: 'facts', facts: known }];
}

function lineOf(part: string | number | Line | null): Line {
  if (part === null) return [];
  if (typeof part === 'string') return theirs(part);
  return typeof part === 'number' ? ours(String(part)) : part;
}
