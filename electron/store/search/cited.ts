import type { Block } from '../../../shared/model/capture.ts';
import type { TextRange } from '../../../shared/model/finding.ts';
import { mentionStatus } from '../../../shared/model/mention.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { findCaptureText } from '../repositories/captures.ts';
import { listMentions, type StoredMention } from '../repositories/mentions.ts';

/** Ids of what a filter by mention finds. */
export interface Cited {
  /** The copies that such mentions were accepted on. */
  readonly captures: readonly string[];
  /** Annotations with a passage that rests on such a mention. */
  readonly annotations: readonly string[];
  /** The sources that such mentions name. */
  readonly sources: readonly string[];
}

/**
 * What cites a source of this name, or has mentions of this status (`held`, `not found`; folded): a mention's name as written, its
 * source's name or alias, else with it in one of them.
 */
export function citedSo(database: ReadonlyDatabase, wanted: string): Cited {
  const mentions = listMentions(database);
  const found = mentions.length === 0 ? [] : mentionsOf(database, mentions, wanted);
  return {
    captures: [...new Set(found.map(({ capture }) => capture))],
    annotations: annotationsOn(database, found),
    sources: [...new Set(found.flatMap(({ source }) => source?.id ?? []))],
  };
}

function mentionsOf(
  database: ReadonlyDatabase,
  mentions: readonly StoredMention[],
  wanted: string,
): readonly StoredMention[] {
  if (mentionStatus.safeParse(wanted).success) return mentions.filter(({ status }) => status === wanted);
  if (wanted === 'anonymous') return mentions.filter(({ isAnonymous }) => isAnonymous);
  const aliases = Map.groupBy(
    statement<{ source: string; name: string }>(
      database,
      'SELECT source_id AS source, name FROM source_alias',
    ).all(),
    ({ source }) => source,
  );
  const named = mentions.map((mention) => ({
    mention,
    names: [
      mention.name,
      ...(mention.source === null
        ? []
        : [mention.source.name, ...(aliases.get(mention.source.id) ?? []).map(({ name }) => name)]),
    ].map((name) => foldedOnly(name).trim()),
  }));
  const same = named.filter(({ names }) => names.includes(wanted));
  const found =
    same.length > 0 ? same : named.filter(({ names }) => names.some((name) => name.includes(wanted)));
  return found.map(({ mention }) => mention);
}

/** Annotations that stand on the words that rest on these mentions, in every copy where these words are. */
function annotationsOn(database: ReadonlyDatabase, mentions: readonly StoredMention[]): readonly string[] {
  const found = new Set<string>();
  const copies = once((document: string) => copiesOf(database, document));
  const paragraphs = once((capture: string) => paragraphsOf(database, capture));
  for (const mention of mentions) {
    const scope = mention.scope ?? paragraphOf(paragraphs(mention.capture), mention);
    for (const { capture, start, end } of placesOf(database, mention, {
      scope,
      copies: copies(mention.document),
    })) {
      for (const { annotation } of standingOn(database).all({ capture, start, end })) found.add(annotation);
    }
  }
  return [...found];
}

function standingOn(database: ReadonlyDatabase) {
  return statement<{ annotation: string }>(
    database,
    `SELECT annotation_id AS annotation FROM annotation_target
     WHERE capture_id = @capture AND start < @end AND "end" > @start
     UNION
     SELECT target.annotation_id
     FROM placement JOIN annotation_target AS target ON target.id = placement.target_id
     WHERE placement.capture_id = @capture AND placement.start < @end AND placement."end" > @start`,
  );
}

function copiesOf(database: ReadonlyDatabase, document: string): readonly string[] {
  return statement<{ id: string }>(database, 'SELECT id FROM capture WHERE document_id = ?')
    .all(document)
    .map(({ id }) => id);
}

function paragraphsOf(database: ReadonlyDatabase, capture: string): readonly Block[] {
  const row = statement<{ blocks: string }>(
    database,
    'SELECT blocks FROM extraction JOIN capture ON capture.extraction = extraction.number WHERE capture.id = ?',
  ).get(capture);
  // Written by `keepExtraction` from values of this type.
  return JSON.parse(row?.blocks ?? '[]') as readonly Block[];
}

/** The block of its text that a mention stands in. */
function paragraphOf(blocks: readonly Block[], { start, end }: TextRange): TextRange {
  const block = blocks.find((each) => each.start <= start && each.end > start);
  return block === undefined ? { start, end } : { start: block.start, end: Math.max(block.end, end) };
}

/** Where the words of a scope stand: in its own copy, and in the others where they are unchanged and stand once. */
function placesOf(
  database: ReadonlyDatabase,
  { capture }: StoredMention,
  { scope, copies }: { readonly scope: TextRange; readonly copies: readonly string[] },
): readonly (TextRange & { readonly capture: string })[] {
  const others = copies.filter((copy) => copy !== capture);
  if (others.length === 0) return [{ capture, ...scope }];
  const words = findCaptureText(database, capture)?.slice(scope.start, scope.end) ?? '';
  return [
    { capture, ...scope },
    ...others.flatMap((copy) => {
      const text = findCaptureText(database, copy) ?? '';
      const start = text.indexOf(words);
      const isOnly = words !== '' && start >= 0 && text.indexOf(words, start + 1) < 0;
      return isOnly ? [{ capture: copy, start, end: start + words.length }] : [];
    }),
  ];
}

function once<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
