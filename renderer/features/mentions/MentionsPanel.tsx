import { useEffect, useMemo } from 'react';
import { useCore } from '../../api/hooks.ts';
import { runJob, useJobs } from '../../stores/jobs.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { kindWords, useFoundItems } from '../findings/index.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { BulkBar } from './BulkBar.tsx';
import { FidelityCheck } from './FidelityCheck.tsx';
import { FoundList } from './FoundList.tsx';
import { filterCounts, listLines } from './mention-groups.ts';
import { MentionsHeader } from './MentionsHeader.tsx';
import { noneChosen, showItems, useMentionsView } from './mentions-view.ts';
import './MentionsPanel.css';

/** The sources that a document cites in passing and what else was found in it, with what a person makes of it. */
export function MentionsPanel({ document }: { readonly document: string }) {
  const checked = useMentionsView((view) => view.checked);
  if (checked !== null) return <FidelityCheck id={checked} />;
  return <Found key={document} document={document} />;
}

function Found({ document }: { readonly document: string }) {
  const chosenCopy = useWorkspace(({ panes, focusedPane }) => panes[focusedPane]?.capture ?? null);
  const detail = useCore('documents.get', { id: document }).data;
  const capture = chosenCopy ?? detail?.capture?.id ?? null;
  const content = useCore('captures.get', capture === null ? null : { id: capture }).data;
  const { kind, filter, chosen, reviewed } = useMentionsView();
  const { items, kinds, isFound } = useFoundItems(document, capture, kind);
  const lines = useMemo(() => listLines(items, kind, filter), [items, kind, filter]);
  const counts = useMemo(() => filterCounts(items, kind), [items, kind]);
  const { run, error } = useAction();

  // What was chosen in another document has no place here.
  useEffect(() => () => useMentionsView.setState({ ...noneChosen, reviewed: null }), []);

  if (capture === null || isFound === undefined) return null;
  const chosenItems = items.filter(({ id }) => chosen.has(id));
  const ofKind = items.filter((item) => item.kind === kind);
  return (
    <section className="mentions-panel" aria-label="Mentions">
      <header className="mentions-header">
        <MentionsHeader items={items} kinds={kinds} kind={kind} filter={filter} counts={counts} />
        <BulkBar chosen={chosenItems} lines={lines} filter={filter} capture={capture} run={run} />
        <ErrorLine error={error} />
      </header>
      {ofKind.length === 0 && kinds.has(kind) && <NothingFound isFound={isFound} capture={capture} />}
      {ofKind.length > 0 && lines.length === 0 && (
        <EmptyState
          sentence={`None of the ${kindWords[kind].many.toLowerCase()} of this document passes the filter.`}
          action={<Button onClick={() => showItems(kind, null)}>Show all</Button>}
        />
      )}
      <FoundList
        lines={lines}
        items={items}
        document={document}
        capture={capture}
        text={content?.text ?? ''}
        run={run}
      />
      {reviewed !== null && (
        <AcceptDialog items={items.filter(({ id }) => reviewed.includes(id))} capture={capture} />
      )}
    </section>
  );
}

/** Nothing of a kind is listed: because nothing was found, or because nobody has looked yet. */
function NothingFound({ isFound, capture }: { readonly isFound: boolean; readonly capture: string }) {
  const kind = useMentionsView((view) => view.kind);
  const job = useJobs(({ running }) => running.find(({ name }) => name === 'findings.find'));
  const { run, error } = useAction();
  const many = kindWords[kind].many.toLowerCase();
  if (job !== undefined) {
    return (
      <ProgressLine
        words="Looking for what the text cites"
        done={job.progress?.done ?? 0}
        total={job.progress?.total ?? null}
        onCancel={job.cancel}
      />
    );
  }
  if (!isFound) {
    const look = () =>
      run(() => runJob('findings.find', { captures: [capture] }, { title: 'Looking for mentions' }));
    return (
      <EmptyState
        sentence="Assay has not looked through this text yet."
        action={<Button onClick={() => void look()}>Look now</Button>}
        detail={<ErrorLine error={error} />}
      />
    );
  }
  return (
    <EmptyState
      sentence={
        kind === 'mention'
          ? 'No source that this text cites in passing was found.'
          : `No ${many} were found in this text.`
      }
      detail={
        kind === 'mention' ? (
          <>
            Select the words that name one and press <CommandKeys command="mention.mark" />.
          </>
        ) : undefined
      }
    />
  );
}
