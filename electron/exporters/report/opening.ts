import { dayInWords, quoteCheck } from '../wording.ts';
import {
  code,
  type Fact,
  facts,
  heading,
  joined,
  type Line,
  list,
  ours,
  paragraph,
  type ReportBlock,
  say,
  theirs,
} from './blocks.ts';
import { quotesOfReport } from './quotes-of-report.ts';
import { headLine, momentInWords, progressInWords } from './report-words.ts';
import type { SessionReport } from './session-report.ts';
import { textBlocks } from './text-blocks.ts';

/** Title, question, scope, method, who, and how far the session is. */
export function opening(report: SessionReport): readonly ReportBlock[] {
  const { title, project, method, notes, claims } = report;
  return [
    heading(1, theirs(title)),
    paragraph(say`Report of a fact-checking session in the project “${project}”.`, 'small'),
    paragraph(ours(quoteCheck(quotesOfReport(report))), 'strong'),
    ...facts(openingFacts(report)),
    ...(method === null
      ? []
      : [
          heading(2, say`Method: ${method.name}`),
          ...list(
            method.steps.map(({ words, help }) => say`${words}${help === '' ? null : say`: ${help}`}`),
            { isOrdered: true },
          ),
        ]),
    ...(notes.length === 0 ? [] : [heading(2, ours('Notes')), ...textBlocks(notes)]),
    ...(claims.length < 2
      ? []
      : [
          {
            type: 'contents' as const,
            label: 'Claims in this report',
            entries: claims.map(({ id, statement }) => ({ id: `claim-${id}`, line: theirs(statement) })),
          },
        ]),
  ];
}

function openingFacts({
  question,
  method,
  analyst,
  begunAt,
  closedAt,
  counts,
  head,
  ...report
}: SessionReport): readonly Fact[] {
  return [
    ['Question', question === null ? ours('none was written down') : theirs(question)],
    ['Scope', scopeLine(report.scope)],
    ['Method', method === null ? ours('none was written down') : theirs(method.name)],
    ['Judged by', analyst === null ? null : theirs(analyst)],
    ['Begun', ours(momentInWords(begunAt))],
    ['State', ours(progressInWords(counts))],
    ['Closed', closedAt === null ? null : ours(dayInWords(closedAt))],
    ['As of', head === null ? null : headLine(head)],
  ];
}

function scopeLine({ documents, tags, query }: SessionReport['scope']): Line {
  const parts = [
    ...(documents.length === 0
      ? []
      : [say`${ours(documents.length === 1 ? 'document ' : 'documents ')}${quoted(documents)}`]),
    ...(tags.length === 0 ? [] : [say`${ours(tags.length === 1 ? 'tag ' : 'tags ')}${quoted(tags)}`]),
    ...(query === null ? [] : [say`what the search ${code(query)} finds`]),
  ];
  return parts.length === 0 ? ours('the whole project') : joined(parts, '; ');
}

function quoted(names: readonly string[]): Line {
  return joined(
    names.map((name) => say`“${name}”`),
    ', ',
  );
}
