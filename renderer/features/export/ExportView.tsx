import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewFrame, ViewHeader } from '../../ui/ViewFrame.tsx';
import { ExportDocuments } from './ExportDocuments.tsx';
import { ExportOutcomeWords } from './ExportOutcomeWords.tsx';
import { chooseWhat, selectionOf, useExport } from './export-store.ts';
import { runExport } from './run-export.ts';
import './ExportView.css';

const formats: readonly { value: ExportFormat; label: string; detail: string }[] = [
  { value: 'markdown', label: 'Markdown', detail: 'Plain text for notes and word processors.' },
  {
    value: 'html',
    label: 'HTML',
    detail: 'One page that opens in any browser, with nothing loaded from elsewhere.',
  },
  {
    value: 'w3c',
    label: 'W3C Web Annotation',
    detail: 'JSON-LD with quotes and positions, for other tools.',
  },
  { value: 'csv', label: 'CSV', detail: 'One row for each passage, for spreadsheets.' },
  {
    value: 'evidence',
    label: 'Evidence as CSV',
    detail: 'One row for each judgement of a passage, with its claim and what was concluded.',
  },
  {
    value: 'claimreview',
    label: 'ClaimReview',
    detail: 'Claims in the words of schema.org (JSON-LD), for sites of fact-checkers.',
  },
];

const whats = [
  { value: 'all', label: 'All passages of the project' },
  { value: 'documents', label: 'Passages of these documents' },
  { value: 'query', label: 'Passages that a search finds' },
] as const;

/** Only offered while some were selected in the evidence table. */
function selectedOption(count: number) {
  const detail = `${count.toLocaleString('en')} annotation${count === 1 ? '' : 's'}`;
  return { value: 'annotations', label: 'What was selected in the evidence table', detail } as const;
}

/** Where annotated passages are written to a file: which format, which passages, and how many quotes match. */
export function ExportView() {
  const state = useExport();
  const documents = useCore('documents.list', {});
  const passages = documents.data?.reduce((sum, document) => sum + document.annotations, 0);
  return (
    <ViewFrame label="Export">
      <ViewHeader title="Export annotated notes" layout="line" />
      <div className="export-scroll">
        <div className="export-view">
          <p className="export-introduction">
            Each passage is written with its exact quote, comment, tags, document, source and grade in words.
            Before anything is written, every quote is compared with the text it was taken from.
          </p>
          <RadioGroup
            label="Format"
            options={formats}
            value={state.format}
            onChange={(format) => useExport.setState({ format, outcome: null })}
          />
          <RadioGroup
            label="What to export"
            options={[
              ...whats.map((what) =>
                what.value === 'all' && passages !== undefined
                  ? { ...what, detail: `${passages} passages` }
                  : what,
              ),
              ...(state.annotations.length === 0 ? [] : [selectedOption(state.annotations.length)]),
            ]}
            value={state.what}
            onChange={chooseWhat}
          />
          {state.what === 'documents' && <ExportDocuments documents={documents.data ?? []} />}
          {state.what === 'query' && (
            <Field label="Search" hint={'Words, "phrases", tag:name, source:name, has:comment, -not, OR'}>
              {(control) => (
                <TextInput
                  {...control}
                  value={state.query}
                  onChange={(event) => useExport.setState({ query: event.target.value, outcome: null })}
                />
              )}
            </Field>
          )}
          <div className="export-actions">
            <Button
              variant="primary"
              disabled={selectionOf(state) === null}
              aria-disabled={state.isRunning}
              onClick={() => void runExport()}
            >
              Choose a file and export…
            </Button>
            {state.outcome !== null && <ExportOutcomeWords outcome={state.outcome} />}
          </div>
        </div>
      </div>
    </ViewFrame>
  );
}
