import { passageWords } from '../../../shared/annotations/region-words.ts';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Popover } from '../../ui/Popover.tsx';

/** So many passages can be chosen from at once. */
const mostShown = 200;

/** Adds passages that are evidence for the claims of a question. */
export function AddPassages({ question }: { readonly question: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      label="Passages of this question’s claims"
      isOpen={isOpen}
      onOpenChange={setOpen}
      align="end"
      trigger={
        <Button size="small" variant="quiet">
          <Plus aria-hidden /> Passages
        </Button>
      }
    >
      <PassageChoices question={question} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function PassageChoices({ question, onDone }: { readonly question: string; readonly onDone: () => void }) {
  const claims = useCore('claims.brief', {}).data;
  const claimIds = useMemo(
    () => claims?.flatMap((claim) => (claim.question?.id === question ? [claim.id] : [])) ?? [],
    [claims, question],
  );
  const evidence = useCore('evidence.list', { claims: claimIds }).data ?? [];
  const there = useCore('hypotheses.table', { question }).data?.items ?? [];
  const held = new Set(there.map(({ annotation }) => annotation));
  const offered = [...new Set(evidence.map(({ annotation }) => annotation))]
    .filter((annotation) => !held.has(annotation))
    .slice(0, mostShown);
  const citations = useCore('notes.citations', { annotations: offered }).data ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (annotation: string) => {
    const next = new Set(chosen);
    if (!next.delete(annotation)) next.add(annotation);
    setChosen(next);
  };
  if (offered.length === 0) {
    return (
      <p className="hypotheses-hint">
        No more passages are evidence for the claims of this question. In a text, select words and choose
        “Hold the passage against hypotheses”.
      </p>
    );
  }
  return (
    <div className="hypotheses-choices">
      <div className="hypotheses-choice-list">
        {citations.map(({ annotation, passages }) => (
          <Checkbox
            key={annotation.id}
            checked={chosen.has(annotation.id)}
            onChange={() => toggle(annotation.id)}
          >
            <bdi className="hypotheses-choice-words">{passages.map(passageWords).join(' … ')}</bdi>
            <bdi className="hypotheses-soft">{passages[0]?.title}</bdi>
          </Checkbox>
        ))}
      </div>
      <div className="hypotheses-choice-buttons">
        <Button variant="quiet" onClick={() => setChosen(new Set(offered))}>
          Choose all {offered.length}
        </Button>
        <Button
          variant="primary"
          disabled={chosen.size === 0}
          onClick={() => {
            onDone();
            const passages = [...chosen].map((annotation) => ({ annotation }));
            void call('hypotheses.addItems', { question, passages }).catch(reportFailure);
          }}
        >
          Add {chosen.size === 1 ? '1 passage' : `${chosen.size} passages`}
        </Button>
      </div>
    </div>
  );
}
