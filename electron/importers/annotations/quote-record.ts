import type { Motivation } from '../../../shared/model/annotation.ts';
import {
  type AnnotationRecord,
  type CommentRecord,
  type DocumentHint,
  type InvalidRecord,
  noDocument,
  type PositionRecord,
} from './annotation-record.ts';
import { recordLimits } from './record-limits.ts';
import { tidyTags } from './tidy-tags.ts';

/** What a program that only keeps quotes says of one. */
export interface QuotedPassage {
  readonly where: string;
  readonly id: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly title?: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
  /** The UUID of the document, from a table that Assay wrote. */
  readonly documentId?: string;
  readonly position?: PositionRecord | null;
  readonly comment?: string;
  readonly commentFormat?: CommentRecord['format'];
  readonly tags?: readonly string[];
  readonly createdAt?: string | null;
  /** Kept with the annotation under names of its own: a page, a location, a colour. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** An annotation of one quoted passage, or why it cannot be one. */
export function quoteRecord(passage: QuotedPassage): AnnotationRecord | InvalidRecord {
  const { where, id, comment = '', createdAt = null } = passage;
  const quote = passage.quote.trim();
  const tags = tidyTags(passage.tags ?? []);
  const invalid = (reason: string) => ({ where, quote: quote.slice(0, 500), reason });
  if (quote === '') return invalid('It has no words that could be found in a document.');
  if (quote.length > recordLimits.quoteCharacters) {
    return invalid(`Its quote is longer than ${recordLimits.quoteCharacters} characters.`);
  }
  if (comment.length > recordLimits.commentCharacters) return invalid('Its comment is too long.');
  if (tags === null) return invalid('It has too many tags, or one that is too long.');
  const hasComment = comment.trim() !== '';
  const facts = Object.entries(passage.facts ?? {}).filter(([, value]) => value.trim() !== '');
  return {
    where,
    id,
    via: null,
    title: null,
    motivation: motivationOf(hasComment, tags.length > 0),
    createdAt,
    modifiedAt: createdAt,
    tags,
    comments: hasComment
      ? [{ value: comment, format: passage.commentFormat ?? 'text/plain', lexical: null }]
      : [],
    targets: [
      {
        document: hintOf(passage),
        place: {
          type: 'quote',
          quote: { exact: quote, prefix: passage.prefix ?? '', suffix: passage.suffix ?? '' },
          position: passage.position ?? null,
        },
        standing: null,
        source: { quote },
        other: {},
      },
    ],
    other: facts.length === 0 ? {} : { properties: Object.fromEntries(facts) },
  };
}

function hintOf({ title, author, url, documentId = '' }: QuotedPassage): DocumentHint {
  return {
    ...noDocument,
    ids: documentId === '' ? [] : [documentId.toLowerCase()],
    urls: url == null || url.trim() === '' ? [] : [url.trim()],
    title: tidy(title),
    author: tidy(author),
  };
}

function tidy(words: string | null | undefined): string | null {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function motivationOf(hasComment: boolean, hasTags: boolean): Motivation {
  if (hasComment) return 'commenting';
  return hasTags ? 'tagging' : 'highlighting';
}

/** Whether what was made of a passage is an annotation. */
export function isRecord(made: AnnotationRecord | InvalidRecord): made is AnnotationRecord {
  return 'targets' in made;
}
