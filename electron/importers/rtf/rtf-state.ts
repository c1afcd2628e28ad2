import type { Formatting } from '../../../shared/model/capture.ts';
import type { Change } from '../office/change-tally.ts';

/** What the words of a group are for. */
export type Destination =
  | 'body'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'authors'
  | 'info'
  | 'info words'
  | 'field'
  | 'instruction'
  | 'marker'
  | 'bookmark'
  | 'comment author'
  | 'comment start'
  | 'comment end'
  | 'comment reference'
  | 'comment date'
  | 'shape'
  | 'shape name'
  | 'shape value';

/** What holds within a group, until it ends. */
export interface RtfState {
  destination: Destination;
  /** Whether a group may be passed over that is not known. */
  isOptional: boolean;
  /** The control word that made the destination. */
  word: string;
  /** Words of a group that are none of the text. */
  collected: string;
  /** How many characters follow each `\u` for programs without Unicode. */
  fallbacks: number;
  font: number;
  formats: ReadonlySet<Formatting>;
  isHidden: boolean;
  insertion: Change | null;
  deletion: Change | null;
  style: number;
  outlineLevel: number | null;
  isInTable: boolean;
  listDepth: number;
}

export const firstState: Readonly<RtfState> = {
  destination: 'body',
  isOptional: false,
  word: '',
  collected: '',
  fallbacks: 1,
  font: -1,
  formats: new Set(),
  isHidden: false,
  insertion: null,
  deletion: null,
  style: 0,
  outlineLevel: null,
  isInTable: false,
  listDepth: 0,
};

/** Back to paragraphs without properties, as `\pard` asks. */
export function resetParagraph(state: RtfState): void {
  state.style = 0;
  state.outlineLevel = null;
  state.isInTable = false;
  state.listDepth = 0;
}

/** Back to plain words, as `\plain` asks. */
export function resetWords(state: RtfState, font: number): void {
  state.font = font;
  state.formats = firstState.formats;
  state.isHidden = false;
  state.insertion = null;
  state.deletion = null;
}

const formatWords: Readonly<Record<string, Formatting>> = {
  b: 'strong',
  i: 'emphasis',
  strike: 'strikethrough',
  striked: 'strikethrough',
  ul: 'underline',
  uld: 'underline',
  uldash: 'underline',
  uldb: 'underline',
  ulwave: 'underline',
  ulth: 'underline',
  ulw: 'underline',
  super: 'superscript',
  sub: 'subscript',
};

/** Takes a control word of formatting. Tells whether it was one. */
export function takeFormat(state: RtfState, word: string, parameter: number | null): boolean {
  if (word === 'ulnone') state.formats = without(state.formats, ['underline']);
  else if (word === 'nosupersub') state.formats = without(state.formats, ['superscript', 'subscript']);
  else {
    const format = formatWords[word];
    if (format === undefined) return false;
    state.formats = parameter === 0 ? without(state.formats, [format]) : new Set([...state.formats, format]);
  }
  return true;
}

function without(formats: ReadonlySet<Formatting>, taken: readonly Formatting[]): ReadonlySet<Formatting> {
  return new Set([...formats].filter((format) => !taken.includes(format)));
}
