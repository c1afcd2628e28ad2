import { asList, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/w3c/json-value.ts';
import type { AnnotationFile } from './annotation-file.ts';
import {
  type AnnotationRecord,
  type CommentRecord,
  type InvalidRecord,
  noDocument,
  type PlaceRecord,
  type TargetRecord,
} from './annotation-record.ts';
import { readMoment } from './moments.ts';
import { recordLimits } from './record-limits.ts';
import { refuseTooMany } from './refuse-too-many.ts';
import { tidyTags } from './tidy-tags.ts';

/** Whether JSON is what the search of the Hypothesis API answers: `{ "total": 1, "rows": [...] }`, or its rows alone. */
export function isHypothesisJson(json: JsonValue): boolean {
  const rows = rowsOf(json);
  return rows?.some((row) => isJsonObject(row) && typeof row['uri'] === 'string' && 'target' in row) ?? false;
}

function rowsOf(json: JsonValue): readonly JsonValue[] | null {
  if (isJsonObject(json)) {
    const rows = json['rows'] ?? json['annotations'];
    if (Array.isArray(rows)) return rows;
    return typeof json['uri'] === 'string' ? [json] : null;
  }
  return Array.isArray(json) ? json : null;
}

/**
 * Reads annotations as the Hypothesis API gives them (https://h.readthedocs.io/en/latest/api-reference/v1/). A reply
 * becomes part of the comment of what it answers, with who wrote it and when; one whose annotation is not in the file is listed.
 */
export function readHypothesis(json: JsonValue): AnnotationFile {
  const values = rowsOf(json) ?? [];
  refuseTooMany(values.length);
  const rows = values.map((value, index) => ({ value, where: `annotation ${index + 1}` }));
  const replies = new Map<string, JsonObject[]>();
  const ids = new Set(
    rows.flatMap(({ value }) => (isJsonObject(value) ? (stringOf(value['id']) ?? []) : [])),
  );
  for (const { value } of rows) {
    const root = isJsonObject(value) ? rootOf(value) : null;
    if (root === null || !isJsonObject(value)) continue;
    const others = replies.get(root);
    if (others === undefined) replies.set(root, [value]);
    else others.push(value);
  }
  const records: AnnotationRecord[] = [];
  const invalid: InvalidRecord[] = [];
  for (const { value, where } of rows) {
    const root = isJsonObject(value) ? rootOf(value) : null;
    if (root !== null && ids.has(root)) continue;
    const read =
      root === null
        ? readRow(value, where, replies)
        : 'It answers an annotation that is not in the file. Export that one too.';
    if (typeof read === 'string') invalid.push({ where, quote: quoteOf(value), reason: read });
    else records.push(read);
  }
  return { format: 'Hypothesis', records, links: [], claims: [], invalid };
}

/** A record, or why it is none. */
function readRow(
  row: JsonValue,
  where: string,
  replies: ReadonlyMap<string, readonly JsonObject[]>,
): AnnotationRecord | string {
  if (!isJsonObject(row)) return 'It is not an object.';
  const id = stringOf(row['id']);
  if (id === null || id === '') return 'It has no id.';
  const uri = stringOf(row['uri']);
  const targets = asList(row['target']).filter(isJsonObject);
  if (uri === null && targets.length === 0) return 'It does not say which page it is on.';
  const places =
    targets.length === 0
      ? [readTarget(row, { source: uri ?? '' })]
      : targets.map((target) => readTarget(row, target));
  const problem = places.find((place) => typeof place === 'string');
  if (typeof problem === 'string') return problem;
  const tags = tidyTags(asList(row['tags']).flatMap((tag) => (typeof tag === 'string' ? tag : [])));
  if (tags === null) return 'It has too many tags, or one that is too long.';
  const comments = [row, ...(replies.get(id) ?? [])].flatMap((each, index) => commentOf(each, index > 0));
  if (comments.some(({ value }) => value.length > recordLimits.commentCharacters))
    return 'Its comment is too long.';
  return {
    where,
    id: `https://hypothes.is/a/${encodeURIComponent(id)}`,
    via: null,
    title: null,
    motivation: comments.length > 0 ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    createdAt: readMoment(stringOf(row['created'])),
    modifiedAt: readMoment(stringOf(row['updated'])),
    tags,
    comments,
    targets: places.filter((place) => typeof place !== 'string'),
    other: {},
  };
}

/** The first of the annotations that a reply answers, which is the one with a passage; null for what is no reply. */
function rootOf(row: JsonObject): string | null {
  return stringOf(asList(row['references'])[0]);
}

function commentOf(row: JsonObject, isReply: boolean): readonly CommentRecord[] {
  const text = stringOf(row['text'])?.trim() ?? '';
  if (text === '') return [];
  if (!isReply) return [{ value: text, format: 'text/markdown', lexical: null }];
  const who = stringOf(row['user'])?.replace(/^acct:/, '') ?? 'somebody';
  const day = readMoment(stringOf(row['created']))?.slice(0, 10);
  const heading = `Reply by ${who}${day === undefined ? '' : `, ${day}`}:`;
  return [
    { value: heading, format: 'text/plain', lexical: null },
    { value: text, format: 'text/markdown', lexical: null },
  ];
}

function readTarget(row: JsonObject, target: JsonObject): TargetRecord | string {
  const source = stringOf(target['source']) ?? stringOf(row['uri']) ?? '';
  const place = readPlace(target);
  if (typeof place === 'string') return place;
  const document = isJsonObject(row['document']) ? row['document'] : {};
  const uri = stringOf(row['uri']);
  const urls = [source, ...(uri === null ? [] : [uri])];
  return {
    document: { ...noDocument, urls: [...new Set(urls)], title: stringOf(asList(document['title'])[0]) },
    place,
    standing: null,
    source: target,
    other: {},
  };
}

/** Positions count UTF-16 code units of the page as the browser had it. */
function readPlace(target: JsonObject): PlaceRecord | string {
  const selectors = asList(target['selector']).filter(isJsonObject);
  if (selectors.length === 0) return { type: 'whole document' };
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (quote === undefined) {
    return { type: 'no words', reason: 'Its place is told without the words that were marked.' };
  }
  const exact = stringOf(quote['exact']);
  if (exact === null || exact.trim() === '') return 'Its quote has no words.';
  if (exact.length > recordLimits.quoteCharacters) return 'Its quote is too long.';
  const prefix = stringOf(quote['prefix']) ?? '';
  const suffix = stringOf(quote['suffix']) ?? '';
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const { start, end } = position ?? {};
  const isRange =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    Number(start) >= 0 &&
    Number(end) > Number(start);
  return {
    type: 'quote',
    quote: { exact, prefix: prefix.slice(-2_000), suffix: suffix.slice(0, 2_000) },
    position: isRange ? { start: Number(start), end: Number(end), unit: 'utf-16' } : null,
  };
}

function quoteOf(row: JsonValue): string {
  if (!isJsonObject(row)) return '';
  const [target] = asList(row['target']);
  const selectors = isJsonObject(target) ? asList(target['selector']).filter(isJsonObject) : [];
  const exact = selectors.map((selector) => stringOf(selector['exact'])).find((words) => words !== null);
  return (exact ?? stringOf(row['text']) ?? '').slice(0, 500);
}

function stringOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
