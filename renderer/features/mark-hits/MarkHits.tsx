import { useMemo, useState } from 'react';
import { plainTextOf, richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { useAction } from '../../api/use-action.ts';
import { runJob, useJobs } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { TextArea } from '../../ui/TextInput.tsx';
import { ChosenTags, type TagChoice } from './ChosenTags.tsx';
import { chosenRanges, firstChoice, type HitGroup } from './hit-choice.ts';
import { HitList } from './HitList.tsx';
import { type HitsAsked, leaveHits, useMarkHits } from './mark-hits-store.ts';
import './MarkHits.css';

/** The review of all hits of a query before they are marked. */
export function MarkHits() {
  const state = useMarkHits();
  const job = useJobs(({ running }) => running.find(({ name }) => name === 'search.places'));
  switch (state.type) {
    case 'closed':
      return null;
    case 'finding':
      return (
        <Dialog title={titleOf(state.asked)} isOpen onClose={leaveHits} size="large">
          <ProgressLine
            words={job?.progress?.doing ?? 'Looking'}
            done={job?.progress?.done ?? 0}
            total={job?.progress?.total ?? null}
            onCancel={leaveHits}
          />
        </Dialog>
      );
    case 'failed':
      return (
        <Dialog title={titleOf(state.asked)} isOpen onClose={leaveHits} size="large">
          <p role="alert">{state.message}</p>
        </Dialog>
      );
    case 'found':
      return <Review asked={state.asked} groups={state.groups} total={state.total} />;
  }
}

function titleOf({ query }: HitsAsked): string {
  return `Mark all hits of “${query.trim()}”`;
}

const noTags: TagChoice = { tags: [], newTags: [] };

function Review({
  asked,
  groups,
  total,
}: {
  readonly asked: HitsAsked;
  readonly groups: readonly HitGroup[];
  readonly total: number;
}) {
  const [chosen, setChosen] = useState(() => firstChoice(groups));
  const [tags, setTags] = useState(noTags);
  const [comment, setComment] = useState('');
  const { run, error } = useAction();
  const marking = useJobs(({ running }) => running.find(({ name }) => name === 'annotations.createAll'));
  const listed = useMemo(() => groups.reduce((sum, { places }) => sum + places.length, 0), [groups]);

  const mark = () =>
    run(async () => {
      const ranges = chosenRanges(groups, chosen);
      const richText = richTextOfPlain(comment.trim());
      const { ids } = await runJob(
        'annotations.createAll',
        {
          ranges,
          tags: [...tags.tags],
          newTags: [...tags.newTags],
          ...(richText.length === 0
            ? {}
            : { comment: { lexical: writeLexical(richText), text: plainTextOf(richText) } }),
        },
        { title: 'Marking all hits' },
      );
      leaveHits();
      announce(`${passagesWords(ids.length)} marked. One undo takes them back.`);
    });

  if (listed === 0) {
    return (
      <Dialog title={titleOf(asked)} isOpen onClose={leaveHits} size="large">
        <EmptyState sentence="These words stand nowhere: there is nothing to mark." />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={titleOf(asked)}
      isOpen
      onClose={leaveHits}
      size="large"
      description={summaryOf({ listed, total, chosen: chosen.size, documents: groups.length })}
      footer={
        <>
          <Button onClick={leaveHits}>Cancel</Button>
          <Button
            variant="primary"
            disabled={chosen.size === 0 || marking !== undefined}
            onClick={() => void mark()}
          >
            {chosen.size === 0 ? 'Mark none' : `Mark ${passagesWords(chosen.size)}`}
          </Button>
        </>
      }
    >
      <div className="mark-hits">
        <HitList groups={groups} chosen={chosen} onChosen={setChosen} />
        <div className="mark-hits-how">
          <ChosenTags choice={tags} onChange={setTags} />
          <Field label="Comment on each (optional)">
            {(control) => (
              <TextArea {...control} value={comment} onChange={({ target }) => setComment(target.value)} />
            )}
          </Field>
          {marking !== undefined && (
            <ProgressLine
              words="Marking"
              done={marking.progress?.done ?? 0}
              total={marking.progress?.total ?? null}
              onCancel={marking.cancel}
            />
          )}
          <ErrorLine error={error} />
        </div>
      </div>
    </Dialog>
  );
}

function summaryOf(counts: { listed: number; total: number; chosen: number; documents: number }): string {
  const { listed, total, chosen, documents } = counts;
  const where = documents === 1 ? '1 document' : `${numberWords(documents)} documents`;
  const cut = listed < total ? ` The first ${numberWords(listed)} of ${numberWords(total)} are listed.` : '';
  return `${numberWords(chosen)} of ${numberWords(listed)} hits in ${where} will be marked, as one step.${cut}`;
}

function passagesWords(count: number): string {
  return count === 1 ? '1 passage' : `${numberWords(count)} passages`;
}

function numberWords(count: number): string {
  return count.toLocaleString('en-GB');
}
