import type { ReportFormat } from '../../../shared/contract/sessions.ts';
import type { SessionReport } from '../../exporters/report/session-report.ts';

/** The ending of a report's file, without its dot. */
export const reportEndings: Readonly<Record<ReportFormat, string>> = {
  html: 'html',
  docx: 'docx',
  markdown: 'md',
};

/** Writes a report; loads the writer with its libraries only then. Equal reports give equal files. Rejects with the signal's reason. */
export async function writtenReport(
  report: SessionReport,
  format: ReportFormat,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return (await import('../../exporters/report/report-html.ts')).reportToHtml(report);
    case 'docx':
      return (await import('../../exporters/report/docx/docx-in-thread.ts')).docxInThread(report, signal);
    case 'markdown':
      return (await import('../../exporters/report/report-markdown.ts')).reportToMarkdown(report);
  }
}
