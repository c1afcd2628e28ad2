import type { CitedPassage } from '../model/citation.ts';

/** The inline formats of notes and comments. */
export const textFormats = ['bold', 'italic', 'strikethrough', 'code'] as const;
export type TextFormat = (typeof textFormats)[number];

export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  /** In the order of `textFormats`. */
  readonly formats: readonly TextFormat[];
}

export interface LineBreak {
  readonly type: 'line-break';
}

/** `url` is http, https or mailto. */
export interface RichTextLink {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly (TextRun | LineBreak)[];
}

export type RichTextInline = TextRun | LineBreak | RichTextLink;

export interface RichTextListItem {
  readonly children: readonly RichTextInline[];
  /** A list below this item. */
  readonly nested: RichTextList | null;
}

export interface RichTextList {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly RichTextListItem[];
}

/** Passages cited by the annotation that they belong to. What is shown is read by its id; the words here are as last seen. */
export interface RichTextCitation {
  readonly type: 'citation';
  /** The annotation's id; it may have been removed since. */
  readonly annotation: string;
  readonly passages: readonly CitedPassage[];
}

/** One block of a note or comment. */
export type RichTextBlock =
  | { readonly type: 'paragraph'; readonly children: readonly RichTextInline[] }
  | { readonly type: 'quote'; readonly children: readonly RichTextInline[] }
  | RichTextList
  | RichTextCitation;

/** A note or comment: everything that its editor can make, and nothing else. */
export type RichText = readonly RichTextBlock[];
