import { useRef } from 'react';
import type { ImportRun } from '../../../shared/contract/import.ts';
import { useCore } from '../../api/hooks.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { resumeRun } from './import-commands.ts';
import { type ReportFilter, useImports } from './import-store.ts';
import { ChooseEntriesDialog } from './choose-entries/ChooseEntriesDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { itemFilter, lockedOf } from './report-acts.ts';
import { ReportHeader } from './ReportHeader.tsx';
import { ReportLine } from './ReportLine.tsx';
import { statusWords, waitingWords } from './run-words.ts';
import { useReportItems } from './use-report-items.ts';
import './ImportReportPanel.css';

/** What became of each imported file. Stays until it is dismissed. */
export function ImportReportPanel() {
  const { run: shown, isReportOpen, filter, failure } = useImports();
  const runs = useCore('import.runs', {}).data ?? [];
  const run = runs.find(({ id }) => id === shown);
  if (!isReportOpen || (run === undefined && failure === null)) return null;
  return (
    <section className="import-report" aria-label="Import report">
      {run === undefined ? (
        <>
          <ReportHeader run={null} runs={[]} filter={filter} formats={[]} />
          <p className="import-report-note" role="alert">
            {failure}
          </p>
        </>
      ) : (
        <Report run={run} runs={runs} filter={filter} />
      )}
      <PasswordDialog />
      <ChooseEntriesDialog />
    </section>
  );
}

/** When a line this far from the end comes into view, more are read. */
const readAhead = 40;

interface ReportProps {
  readonly run: ImportRun;
  readonly runs: readonly ImportRun[];
  readonly filter: ReportFilter;
}

function Report({ run, runs, filter }: ReportProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { items, total, formats, more } = useReportItems(itemFilter(run.id, filter));
  const ask = (positions: readonly number[]) =>
    useImports.setState({ locked: { run: run.id, items: positions } });
  const readFrom = Math.max(0, items.length - readAhead);
  return (
    <>
      <ReportHeader run={run} runs={runs} filter={filter} formats={formats} />
      <Waiting run={run} />
      {(run.counts.locked ?? 0) > 1 && (
        <p className="import-report-note">
          <span>{`${run.counts.locked} files are encrypted.`}</span>
          <Button size="small" onClick={() => void lockedOf(run.id).then(ask)}>
            Give their password…
          </Button>
        </p>
      )}
      <div className="import-report-scroll" ref={scroll}>
        <VirtualList
          label="Imported files"
          items={items}
          keyOf={({ position }) => String(position)}
          estimatedHeight={30}
          scrollElement={scroll}
          isRoving={false}
          renderItem={(item, index) => (
            <ReportLine
              item={item}
              onUnlock={() => ask([item.position])}
              onChoose={() => useImports.setState({ choosing: { run: run.id, item: item.position } })}
              onShown={index >= readFrom ? more : undefined}
            />
          )}
        />
        {total === 0 && <p className="import-report-none">{noneWords(filter)}</p>}
      </div>
    </>
  );
}

/** What waits in a run, and how to go on with it or not. */
function Waiting({ run }: { readonly run: ImportRun }) {
  if (run.state === 'running' || (run.counts.waiting ?? 0) === 0) return null;
  return (
    <p className="import-report-note">
      <span>
        {run.canResume
          ? `${waitingWords(run)}.`
          : `${waitingWords(run)}. To import the rest, import the same files again: nothing is imported twice.`}
      </span>
      {run.canResume && (
        <>
          <Button size="small" variant="primary" onClick={() => void resumeRun(run)}>
            Go on
          </Button>
          <Button size="small" variant="quiet" onClick={() => void call('import.leave', { run: run.id })}>
            Leave them
          </Button>
        </>
      )}
    </p>
  );
}

function noneWords({ status, format, text }: ReportFilter): string {
  if (text.trim() === '' && format === 'all')
    return status === 'all' ? 'There are no files in this report.' : `No file is “${statusWords[status]}”.`;
  return 'No file of this report is like that.';
}
