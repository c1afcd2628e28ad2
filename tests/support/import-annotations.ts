import type { Core } from '../../electron/core/create-core.ts';
import type { AnnotationPlan } from '../../shared/contract/annotation-import.ts';
import { unwatched } from './unwatched.ts';

/** What a file of W3C annotations may be made of in a test: words, and where they stand. */
export interface TestAnnotation {
  readonly id?: string;
  readonly [name: string]: unknown;
}

/** A quote in the document at an address, as a W3C target. */
export function quoteAt(source: string, exact: string, changes: object = {}) {
  return { source, selector: { type: 'TextQuoteSelector', exact, ...changes } };
}

/** A W3C page of annotations as the bytes of a file. */
export function annotationPage(annotations: readonly TestAnnotation[]): Uint8Array {
  const items = annotations.map((each, index) => ({
    id: `https://notes.example/${index + 1}`,
    type: 'Annotation',
    ...each,
  }));
  return new TextEncoder().encode(
    JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items }),
  );
}

/** Imports a file at once. */
export function importFile(
  core: Core,
  content: Uint8Array | string,
  name = 'notes.jsonld',
): Promise<AnnotationPlan> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return core.importAnnotations([{ name, bytes }], unwatched());
}

/** Imports W3C annotations at once. */
export function importW3c(core: Core, annotations: readonly TestAnnotation[]): Promise<AnnotationPlan> {
  return importFile(core, annotationPage(annotations));
}

/** The whole project as W3C JSON-LD. */
export async function exportedW3c(core: Core): Promise<string> {
  return (await core.exportToText({ format: 'w3c', selection: {} }, unwatched())).text;
}
