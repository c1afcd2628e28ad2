import { ChevronDown, Ellipsis, X } from 'lucide-react';
import type { ImportRun } from '../../../shared/contract/import.ts';
import { runJob } from '../../stores/jobs.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { changeFilter, dismissReport, type ReportFilter, showReport, useImports } from './import-store.ts';
import { runSummary, statusWords } from './run-words.ts';
import { itemFilter, retryFailed } from './report-acts.ts';

interface ReportHeaderProps {
  /** Null where the import did not take place. */
  readonly run: ImportRun | null;
  readonly runs: readonly ImportRun[];
  readonly filter: ReportFilter;
  readonly formats: readonly string[];
}

/** What the import came to, and what the list below is to show of it. */
export function ReportHeader({ run, runs, filter, formats }: ReportHeaderProps) {
  return (
    <header className="import-report-header">
      <h2>{run === null ? 'Nothing imported' : runSummary(run)}</h2>
      {run !== null && (
        <>
          {runs.length > 1 && (
            <Select
              variant="quiet"
              aria-label="Which import"
              options={runs.map((each) => ({
                value: each.id,
                label: momentWords(each.startedAt),
                detail: runSummary(each),
              }))}
              value={run.id}
              onChange={showReport}
            />
          )}
          <Filters filter={filter} formats={formats} />
          <Menu
            align="end"
            trigger={<IconButton label="Save or try again" icon={<Ellipsis aria-hidden />} />}
            items={[
              { label: 'Save as CSV…', onSelect: () => save(run.id, filter, 'csv') },
              { label: 'Save as JSON…', onSelect: () => save(run.id, filter, 'json') },
              'separator',
              {
                label: 'Try the failed ones again',
                isDisabled: (run.counts.failed ?? 0) === 0,
                onSelect: () => void retryFailed(run.id),
              },
            ]}
          />
        </>
      )}
      <IconButton
        label="Fold into the status bar"
        icon={<ChevronDown aria-hidden />}
        onClick={() => useImports.setState({ isReportOpen: false })}
      />
      <IconButton label="Dismiss the report" icon={<X aria-hidden />} onClick={dismissReport} />
    </header>
  );
}

const statusOptions = [
  { value: 'all', label: 'all files' },
  ...(Object.entries(statusWords) as [Exclude<ReportFilter['status'], 'all'>, string][]).map(
    ([value, label]) => ({ value, label }),
  ),
] as const;

function Filters({ filter, formats }: Pick<ReportHeaderProps, 'filter' | 'formats'>) {
  return (
    <>
      <TextInput
        type="search"
        className="import-report-words"
        aria-label="Words of the files to list"
        placeholder="Name, title or message"
        value={filter.text}
        onChange={(event) => changeFilter({ text: event.target.value })}
      />
      <Select<ReportFilter['status']>
        variant="quiet"
        aria-label="Which files to list"
        options={statusOptions}
        value={filter.status}
        onChange={(status) => changeFilter({ status })}
      />
      {(formats.length > 1 || filter.format !== 'all') && (
        <Select
          variant="quiet"
          aria-label="Which format to list"
          options={[
            { value: 'all', label: 'all formats' },
            ...formats.map((format) => ({ value: format, label: format })),
          ]}
          value={filter.format}
          onChange={(format) => changeFilter({ format })}
        />
      )}
    </>
  );
}

function save(run: string, filter: ReportFilter, as: 'csv' | 'json'): void {
  // A failure of it shows in the status bar by itself.
  void runJob('import.saveReport', { ...itemFilter(run, filter), as }, { title: 'Saving the report' }).catch(
    () => undefined,
  );
}
