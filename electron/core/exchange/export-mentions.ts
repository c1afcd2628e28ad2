import type { ExportSelection } from '../../../shared/contract/exchange.ts';
import { createCodePointOffsets } from '../../../shared/text/code-points.ts';
import type { ExportedMention } from '../../exporters/annotated-notes.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findCapture, findCaptureText } from '../../store/repositories/captures.ts';
import { documentsResting, listMentions, type StoredMention } from '../../store/repositories/mentions.ts';
import { recognitionAt } from '../../store/repositories/recognised-ranges.ts';

/**
 * The mentions of what a selection chooses, by document, each compared with its capture's text. They come with whole documents or
 * the whole project, as notes do; a query chooses annotations.
 */
export function gatherMentions(
  database: ReadonlyDatabase,
  { query, documents, annotations }: ExportSelection,
): ReadonlyMap<string, readonly ExportedMention[]> {
  if (query !== undefined || annotations !== undefined) return new Map();
  const wanted = documents === undefined ? null : new Set(documents);
  const mentions = listMentions(database).filter(({ document }) => wanted?.has(document) ?? true);
  if (mentions.length === 0) return new Map();
  const resting = documentsResting(database);
  const exported = new Map<string, ExportedMention[]>();
  for (const onCapture of Map.groupBy(mentions, ({ capture }) => capture).values()) {
    for (const [document, made] of exportedOn(database, onCapture, resting))
      exported.set(document, [...(exported.get(document) ?? []), ...made]);
  }
  return exported;
}

/** Mentions of one capture. */
function exportedOn(
  database: ReadonlyDatabase,
  mentions: readonly StoredMention[],
  resting: ReadonlySet<string>,
): readonly (readonly [document: string, mentions: readonly ExportedMention[]])[] {
  const [first] = mentions;
  const capture = first && findCapture(database, first.capture);
  if (first === undefined || capture === undefined) return [];
  const text = findCaptureText(database, capture.id) ?? '';
  const offsets = createCodePointOffsets(text);
  const { id, sha256, capturedAt, fileName } = capture;
  const made = mentions.map((mention): ExportedMention => {
    const { start, end, exact, date, dateWords, cited, fidelity } = mention;
    return {
      id: mention.id,
      capture: { id, sha256, capturedAt, fileName, recognition: recognitionAt(database, mention) },
      exact,
      prefix: mention.prefix,
      suffix: mention.suffix,
      startCodePoint: offsets.fromUtf16(start),
      endCodePoint: offsets.fromUtf16(end),
      form: mention.form,
      name: mention.name,
      isAnonymous: mention.isAnonymous,
      use: mention.use,
      date: date === null ? null : { edtf: date, words: dateWords },
      source: mention.source,
      citedTitle: mention.citedTitle,
      citedUrl: mention.citedUrl,
      cited,
      isEndOfChain: cited !== null && !resting.has(cited.id),
      status: mention.status,
      searches: mention.searches,
      fidelity: fidelity.find(({ supersededAt }) => supersededAt === null) ?? null,
      createdAt: mention.createdAt,
      matches: text.slice(start, end) === exact && exact.isWellFormed(),
    };
  });
  return [[capture.document, made]];
}
