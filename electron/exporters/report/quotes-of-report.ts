import type { ReportQuote, ReportText, SessionReport } from './session-report.ts';

/** Every quote that a report prints, in the order it prints them. */
export function quotesOfReport({ notes, claims, searches }: SessionReport): readonly ReportQuote[] {
  return [
    ...quotesOfText(notes),
    ...claims.flatMap(({ madeFrom, conclusion, superseded, evidence, withdrawn }) => [
      ...madeFrom,
      ...(conclusion === null ? [] : quotesOfText(conclusion.reasoning)),
      ...superseded.flatMap(({ reasoning }) => quotesOfText(reasoning)),
      ...[...evidence, ...withdrawn].flatMap(({ passages }) => passages.map(({ quote }) => quote)),
    ]),
    ...searches.map(({ quote }) => quote),
  ];
}

function quotesOfText(text: ReportText): readonly ReportQuote[] {
  return text.flatMap((block) => (block.type === 'quotes' ? block.quotes : []));
}
