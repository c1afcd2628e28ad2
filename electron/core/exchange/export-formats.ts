import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import type { Exporter } from '../../exporters/annotated-notes.ts';

/** The ending of a file of this format, without its dot. */
const endings: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  html: 'html',
  w3c: 'jsonld',
  csv: 'csv',
  evidence: 'csv',
  claimreview: 'jsonld',
};

/** What a file of this format holds, for its name. */
const contents: Readonly<Record<ExportFormat, string>> = {
  markdown: 'notes',
  html: 'notes',
  w3c: 'notes',
  csv: 'notes',
  evidence: 'evidence',
  claimreview: 'claims',
};

/** Loads an exporter with its libraries; only when something is exported, so that starting stays quick. */
export async function loadExporter(format: ExportFormat): Promise<Exporter> {
  switch (format) {
    case 'markdown':
      return (await import('../../exporters/markdown/markdown.ts')).exportMarkdown;
    case 'html':
      return (await import('../../exporters/html/html.ts')).exportHtml;
    case 'w3c':
      return (await import('../../exporters/w3c/w3c.ts')).exportW3c;
    case 'csv':
      return (await import('../../exporters/csv/csv.ts')).exportCsv;
    case 'evidence':
      return (await import('../../exporters/csv/evidence-csv.ts')).exportEvidenceCsv;
    case 'claimreview':
      return (await import('../../exporters/w3c/claim-review.ts')).exportClaimReview;
  }
}

/** A file name to offer: the project's title, and the format's ending. */
export function suggestedFileName(title: string, format: ExportFormat): string {
  return `${suggestedStem(title)} ${contents[format]}.${endings[format]}`;
}

/** A title as a file name without its ending: with what no file system minds, and not too long. */
export function suggestedStem(title: string): string {
  const stem = [...title.toWellFormed().replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')]
    .slice(0, 80)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '');
  return stem === '' ? 'Annotated' : stem;
}
