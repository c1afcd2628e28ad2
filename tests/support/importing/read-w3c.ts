import type { AnnotationFile } from '../../../electron/importers/annotations/annotation-file.ts';
import type { PlaceRecord } from '../../../electron/importers/annotations/annotation-record.ts';
import { readAnnotationFile } from '../../../electron/importers/annotations/read-annotation-file.ts';

/** Reads a file of the W3C model that holds this. */
export function readW3c(json: unknown): AnnotationFile {
  return readAnnotationFile({ bytes: new TextEncoder().encode(JSON.stringify(json)) });
}

/** The context of the W3C model. */
export const context = 'http://www.w3.org/ns/anno.jsonld';
/** What the annotations of these tests are about. */
export const page = 'https://courier.example/inquiry';
/** The words that they are about. */
export const quote = {
  type: 'TextQuoteSelector',
  exact: 'at least 31',
  prefix: 'heard that ',
  suffix: ' people',
};

/** An annotation of the W3C model, of the whole page where nothing else is said. */
export function w3cAnnotation(changes: object = {}) {
  return { '@context': context, id: 'https://notes.example/1', type: 'Annotation', target: page, ...changes };
}

/** The place that selectors name. */
export function placeOf(selector: unknown): PlaceRecord | string {
  const { records, invalid } = readW3c(w3cAnnotation({ target: { source: page, selector } }));
  return records[0]?.targets[0]?.place ?? invalid[0]?.reason ?? 'nothing';
}
