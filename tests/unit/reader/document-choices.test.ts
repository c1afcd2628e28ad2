import { expect, it } from 'vitest';
import { documentChoices } from '../../../renderer/features/reader/panes/document-choices.ts';
import type { CaptureSummary } from '../../../shared/model/capture.ts';
import type { DocumentDetail, DocumentSummary } from '../../../shared/model/document.ts';

const copy = (id: string, capturedAt: string) =>
  ({ id, recognition: null, capturedAt, document: 'report' }) as CaptureSummary;
const other = (id: string) => ({ id, title: `The ${id}`, publisher: null }) as DocumentSummary;

const report = {
  id: 'report',
  title: 'The report',
  captures: [
    copy('april', '2026-04-01T08:00:00.000Z'),
    copy('may', '2026-05-03T08:00:00.000Z'),
    copy('june', '2026-06-09T08:00:00.000Z'),
  ],
} as unknown as DocumentDetail;

const documents = [other('report'), other('letter'), other('interview')];

it('other copies of what is read come first, the newest of them first, then documents that are open', () => {
  const choices = documentChoices(report, 'june', { purpose: 'compare', documents, tabs: ['interview'] });
  expect(choices.map(({ title }) => title)).toEqual([
    'Copy of 3 May 2026',
    'Copy of 1 April 2026',
    'The interview',
    'The letter',
  ]);
});

it('a text may stand beside itself, and is not compared with itself', () => {
  const choices = documentChoices(report, 'may', { purpose: 'beside', documents: [], tabs: [] });
  expect(choices.map(({ title, capture }) => [title, capture?.id])).toEqual([
    ['Copy of 9 June 2026', 'june'],
    ['Copy of 1 April 2026', 'april'],
    ['The same text once more', 'may'],
  ]);
});
