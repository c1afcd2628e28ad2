import type { LivePassage } from '../../../shared/model/citation.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';
import type { ReportOrigin } from '../../exporters/report/session-report.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { findReadings, listDocuments } from '../../store/repositories/documents.ts';
import { projectScale } from '../../store/repositories/project.ts';
import { listSources } from '../../store/repositories/sources.ts';

/** Tells where passages come from: their documents, sources and grades. */
export type OriginOfPassage = (passage: LivePassage) => ReportOrigin;

/** Reads documents and sources once. */
export function createOriginOfPassage(reader: ReadonlyDatabase): OriginOfPassage {
  const scale = projectScale(reader);
  const documents = new Map(listDocuments(reader).map((document) => [document.id, document]));
  const sources = new Map(listSources(reader).map((source) => [source.id, source]));
  return ({ document: id, title, published, grade }) => {
    const document = documents.get(id);
    const source = document?.source ? sources.get(document.source.id) : undefined;
    return {
      title,
      publisher: document?.publisher ?? null,
      published:
        published === null
          ? null
          : { edtf: published, words: findReadings(reader, id)?.published?.words ?? null },
      url: document?.url ?? null,
      source:
        source === undefined
          ? null
          : { name: source.name, interest: source.interest, interestReason: source.interestReason },
      grade: grade && {
        source: source?.name ?? '',
        code: grade.code,
        words: grade.words,
        otherScale: grade.scale === scale ? null : reliabilityScale(grade.scale).title,
        topic: grade.topic,
        period: grade.period,
        reason: grade.reason,
        gradedAt: grade.gradedAt,
      },
    };
  };
}
