import { regionWords } from '../../../shared/annotations/region-words.ts';
import { passageReference } from '../../../shared/citations/passage-reference.ts';
import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { CitedPassage, LiveCitation, LivePassage } from '../../../shared/model/citation.ts';
import type { Grade } from '../../../shared/model/source.ts';
import { recognitionNote } from '../../../shared/recognition/recognition-words.ts';
import { citedAnnotations } from '../../../shared/rich-text/cited-annotations.ts';
import { plainTextOf } from '../../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type { RichText } from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findAnnotations } from '../../store/repositories/annotations.ts';
import { type CitedDocument, findCitedDocuments } from '../../store/repositories/citations.ts';
import { listGradesThatCount } from '../../store/repositories/grades.ts';
import { recognitionAt } from '../../store/repositories/recognised-ranges.ts';

/** What citations of these annotations show now; those that have been removed are left out. */
export function liveCitations(reader: ReadonlyDatabase, ids: readonly string[]): LiveCitation[] {
  const annotations = findAnnotations(reader, ids);
  if (annotations.length === 0) return [];
  const documents = findCitedDocuments(
    reader,
    annotations.flatMap(({ targets }) => targets.map(({ document }) => document)),
  );
  const grades = listGradesThatCount(reader);
  return annotations.map((annotation) => ({
    annotation,
    passages: annotation.targets.flatMap((target) => {
      const document = documents.get(target.document);
      return document === undefined
        ? []
        : [livePassage(reader, target, { document, grade: gradeOf(annotation, document, grades) })];
    }),
  }));
}

/** The passages of an annotation as a citation keeps them. */
export function passagesToKeep(reader: ReadonlyDatabase, annotation: Annotation): CitedPassage[] {
  return liveCitations(reader, [annotation.id]).flatMap(({ passages }) =>
    passages.map(({ exact, reference }) => ({ exact, reference })),
  );
}

/** A stored rich text. */
interface StoredText {
  readonly lexical: string;
  readonly text: string;
}

/**
 * A note or comment as it is to leave the project: each citation with the words and the reference of now, the grade in
 * words, and said to be removed where it is.
 */
export function withLiveCitations<Text extends StoredText>(reader: ReadonlyDatabase, stored: Text): Text {
  if (!stored.lexical.includes('"citation"')) return stored;
  const richText = readLexical(stored.lexical, stored.text);
  const ids = citedAnnotations(richText);
  const live = new Map(liveCitations(reader, ids).map((citation) => [citation.annotation.id, citation]));
  return {
    ...stored,
    ...storedAs(
      richText.map((block) => {
        if (block.type !== 'citation') return block;
        const passages =
          live.get(block.annotation)?.passages.map(({ exact, reference, grade }) => ({
            exact,
            reference:
              grade === null ? reference : `${reference}; source graded ${grade.code}, ${grade.words}`,
          })) ?? block.passages.map(asRemoved);
        return { ...block, passages };
      }),
    ),
  };
}

/** Writes a rich text as it is stored. */
export function storedAs(richText: RichText): StoredText {
  return { lexical: writeLexical(richText), text: plainTextOf(richText) };
}

function asRemoved({ exact, reference }: CitedPassage): CitedPassage {
  const said = 'annotation removed since, words as they were cited';
  return { exact, reference: reference === '' ? said : `${reference}; ${said}` };
}

function livePassage(
  reader: ReadonlyDatabase,
  target: AnnotationTarget,
  { document, grade }: { readonly document: CitedDocument; readonly grade: Grade | null },
): LivePassage {
  const { title, source, published, language, direction, newest } = document;
  return {
    target: target.id,
    document: document.id,
    title,
    source: source?.name ?? null,
    published,
    language,
    direction,
    grade,
    newerCopy: newest.capture === target.capture ? null : newest,
    exact: target.exact,
    region: target.region,
    reference:
      target.region === null
        ? `${passageReference(document)}${recognitionNote(recognitionAt(reader, target))}`
        : `${regionWords(target.region)}, ${passageReference(document)}`,
  };
}

/** The judgement of the document's source that counts for a passage: in it, else in the document, else in general. */
function gradeOf(
  annotation: Annotation,
  { id, source }: CitedDocument,
  grades: readonly Grade[],
): Grade | null {
  const ofSource = grades.filter((grade) => grade.source === source?.id);
  return (
    ofSource.find((grade) => grade.annotation === annotation.id) ??
    ofSource.find((grade) => grade.annotation === null && grade.document === id) ??
    ofSource.find((grade) => grade.annotation === null && grade.document === null) ??
    null
  );
}
