import type { TextRecognition } from '../../../shared/model/recognition.ts';
import { recognisedByMachine, recognitionInWords } from '../../../shared/recognition/recognition-words.ts';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import type { WebSpecificResource, WebTimeState } from '../../../shared/w3c/web-annotation.ts';
import type { ExportedCapture, ExportedDocument, ExportedGrade } from '../annotated-notes.ts';
import { derivationProperties } from './w3c-derivation.ts';
import { cleaned, known } from './w3c-words.ts';
import { gradeInWords } from '../wording.ts';

/** The document's web address where it has one, else its `urn:uuid:`. */
export function addressOf({ id, url }: ExportedDocument): string {
  const isWebAddress = url !== null && isOpenableAddress(url) && !url.startsWith('mailto:');
  return isWebAddress ? new URL(url).href : `urn:uuid:${id}`;
}

/** The copy that selectors were made on (https://www.w3.org/TR/annotation-model/#time-state). */
export function timeState({ sha256, capturedAt, recognition }: ExportedCapture): WebTimeState {
  return {
    type: 'TimeState',
    sourceDate: capturedAt,
    cached: `urn:sha256:${sha256}`,
    'schema:sha256': sha256,
    ...(recognition === null ? {} : { 'assay:textRecognition': webRecognition(recognition) }),
  };
}

function webRecognition(recognition: TextRecognition): WebTimeState['assay:textRecognition'] {
  const { engine, languages, meanConfidence } = recognition;
  return {
    'schema:description': `${recognisedByMachine}: ${recognitionInWords(recognition)}`,
    'assay:engine': engine,
    'assay:languages': languages,
    ...(meanConfidence === null ? {} : { 'assay:meanConfidence': meanConfidence }),
  };
}

/** The document that a passage is part of, with what is known of it. */
export function documentNode(
  document: ExportedDocument,
): NonNullable<WebSpecificResource['dcterms:isPartOf']> {
  const { source } = document;
  const grades = document.grades.filter(ofSource(document));
  return {
    id: `urn:uuid:${document.id}`,
    ...known({
      'dcterms:title': document.title,
      'dcterms:creator': document.author,
      'dcterms:publisher': document.publisher,
      'dcterms:issued': document.published?.edtf ?? null,
      'dcterms:language': document.language,
    }),
    ...derivationProperties(document),
    ...(source === null
      ? {}
      : {
          'assay:source': {
            id: `urn:uuid:${source.id}`,
            'schema:name': cleaned(source.name) ?? 'Untitled',
            ...(grades.length === 0 ? {} : { 'schema:review': grades.map(review) }),
          },
        }),
  };
}

/** Whether a judgement is of the source that the document comes from. */
export function ofSource({ source }: ExportedDocument): (grade: ExportedGrade) => boolean {
  return (grade) => grade.source === source?.name;
}

type Review = NonNullable<WebSpecificResource['schema:review']>[number];

/** A judgement of a source, in the words of https://schema.org/Review. */
export function review(grade: ExportedGrade): Review {
  const { source, code, words, topic, reason, gradedAt } = grade;
  return {
    type: 'schema:Review',
    'schema:reviewRating': {
      type: 'schema:Rating',
      'schema:ratingValue': code,
      'schema:name': words,
      'schema:description': `${gradeInWords({ ...grade, topic: null })}: reliability of ${cleaned(source) ?? 'the source'}`,
    },
    ...known({ 'schema:reviewAspect': topic, 'schema:reviewBody': reason }),
    'schema:datePublished': gradedAt,
  };
}
