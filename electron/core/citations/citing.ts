import type { CitingNote } from '../../../shared/model/citation.ts';
import { citedAnnotations } from '../../../shared/rich-text/cited-annotations.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listAnnotationsOf } from '../../store/repositories/annotations.ts';
import {
  listCitingConclusions,
  listNotesCitingAnnotation,
  listNotesCitingDocument,
} from '../../store/repositories/citations.ts';

/** The notes, comments and conclusions in force that cite an annotation: the last changed notes first, then the newest conclusions. */
export function citingAnnotation(reader: ReadonlyDatabase, annotation: string): readonly CitingNote[] {
  return [
    ...listNotesCitingAnnotation(reader, annotation),
    ...conclusionsCiting(reader, () => new Set([annotation])),
  ];
}

/** Those that cite any passage of a document. */
export function citingDocument(reader: ReadonlyDatabase, document: string): readonly CitingNote[] {
  return [
    ...listNotesCitingDocument(reader, document),
    ...conclusionsCiting(reader, () => new Set(listAnnotationsOf(reader, document).map(({ id }) => id))),
  ];
}

/** `wantedOf` is asked only where there is a conclusion that cites anything: listing the passages of a document takes its time. */
function conclusionsCiting(
  reader: ReadonlyDatabase,
  wantedOf: () => ReadonlySet<string>,
): readonly CitingNote[] {
  const conclusions = listCitingConclusions(reader);
  if (conclusions.length === 0) return [];
  const wanted = wantedOf();
  return conclusions.flatMap(({ id, claim, statement, lexical, text }) => {
    const cites = citedAnnotations(readLexical(lexical, text)).filter((each) => wanted.has(each));
    if (cites.length === 0) return [];
    return [{ note: id, title: statement, text, document: null, annotation: null, claim, cites }];
  });
}
