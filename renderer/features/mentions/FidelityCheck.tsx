import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { CaptureContent } from '../../../shared/model/capture.ts';
import type { FidelityAnswer, Mention } from '../../../shared/model/mention.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { revealPassage, type TextSelection, useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextInput.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { Answers } from './FidelityOf.tsx';
import { answerInForce, answerWords } from './fidelity-words.ts';
import { endCheck } from './mention-actions.ts';
import './fidelity.css';
import './mention-sections.css';

/** Asks whether the cited document says what the citing one says it does; both are open beside each other meanwhile. */
export function FidelityCheck({ id }: { readonly id: string }) {
  const mention = useCore('mentions.get', { id });
  if (mention.error !== null || mention.data?.cited === null) {
    return (
      <EmptyState
        sentence="This mention is not linked to a document any more."
        action={<Button onClick={() => endCheck()}>Back to the list</Button>}
      />
    );
  }
  if (mention.data === undefined) return null;
  return <Check key={id} mention={mention.data} cited={mention.data.cited} />;
}

function Check({
  mention,
  cited,
}: {
  readonly mention: Mention;
  readonly cited: NonNullable<Mention['cited']>;
}) {
  const before = answerInForce(mention);
  const [answer, setAnswer] = useState<FidelityAnswer | null>(before?.answer ?? null);
  const [reason, setReason] = useState('');
  const { run, error } = useAction();
  const content = useCore('captures.get', { id: mention.capture }).data;
  const citing = useCore('documents.get', { id: mention.document }).data;
  const { passage, leaveOut } = useChosenIn(cited.id);
  const form = useRef<HTMLFormElement>(null);
  // After the texts, which take the focus when they are opened.
  useEffect(() => {
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (answer === null) return;
    void run(async () => {
      await call('mentions.judge', {
        id: mention.id,
        answer,
        reason: reason.trim() || null,
        passage: passage && { capture: passage.capture, start: passage.start, end: passage.end },
      });
      useWorkspace.setState({ selection: null });
      announce(`Answered: ${answerWords[answer].label}.`);
      endCheck(mention);
    });
  };
  return (
    <form ref={form} className="fidelity-check" aria-label="Does it say this?" onSubmit={save}>
      <h3>Does it say this?</h3>
      <figure className="fidelity-side">
        <figcaption>
          <bdi>{citing?.title}</bdi> says, citing{' '}
          <TextButton onClick={() => showCiting(mention)}>
            <bdi>{mention.exact}</bdi>
          </TextButton>
        </figcaption>
        <blockquote
          dir="auto"
          lang={citing?.language ?? undefined}
          data-arabic={arabicStyle(content?.text ?? '', citing?.language ?? null) ?? undefined}
        >
          <Cited mention={mention} content={content} />
        </blockquote>
      </figure>
      <figure className="fidelity-side">
        <figcaption>
          <bdi>{cited.title}</bdi> says
        </figcaption>
        {passage === null ? (
          <p className="mention-soft">Select the words in it that your answer rests on, or leave them out.</p>
        ) : (
          <>
            <blockquote dir="auto" data-arabic={arabicStyle(passage.exact, null) ?? undefined}>
              {passage.exact}
            </blockquote>
            <TextButton className="fidelity-leave-out" onClick={leaveOut}>
              Leave these words out
            </TextButton>
          </>
        )}
      </figure>
      <RadioGroup<FidelityAnswer>
        label="Does the cited document say this?"
        value={answer ?? ('' as FidelityAnswer)}
        onChange={setAnswer}
        options={Object.entries(answerWords).map(([value, words]) => ({
          // The words name every answer of the model.
          value: value as FidelityAnswer,
          ...words,
        }))}
      />
      <Field label="Reason">
        {(control) => (
          <TextArea {...control} rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <ErrorLine error={error} />
      <div className="finding-actions">
        <Button variant="primary" type="submit" disabled={answer === null}>
          {before === undefined ? 'Answer' : 'Answer anew'}
        </Button>
        <Button onClick={() => endCheck(mention)}>Back to the list</Button>
      </div>
      {mention.fidelity.length > 0 && <Answers fidelity={mention.fidelity} document={cited.id} />}
    </form>
  );
}

/** The words that rest on the mention, else its paragraph, with the mention itself marked. */
function Cited({
  mention,
  content,
}: {
  readonly mention: Mention;
  readonly content: CaptureContent | undefined;
}) {
  if (content === undefined) return mention.exact;
  const block = content.blocks.find(({ start, end }) => start <= mention.start && end >= mention.start);
  const { start, end } = mention.scope ?? block ?? mention;
  const words = (from: number, to: number) => content.text.slice(Math.max(from, start), Math.min(to, end));
  if (mention.start >= end || mention.end <= start) return words(start, end);
  return (
    <>
      {words(start, mention.start)}
      <mark className="fidelity-mark">{words(mention.start, mention.end)}</mark>
      {words(mention.end, end)}
    </>
  );
}

/** The words that were selected last in a document, also once the selection is gone; null while none were. */
function useChosenIn(document: string) {
  const selection = useWorkspace(({ selection: selected }) => selected);
  const [chosen, setChosen] = useState<TextSelection | null>(null);
  if (selection !== null && selection !== chosen && selection.document === document) setChosen(selection);
  const content = useCore('captures.get', chosen === null ? null : { id: chosen.capture }).data;
  const leaveOut = () => {
    useWorkspace.setState({ selection: null });
    setChosen(null);
  };
  if (chosen === null || content === undefined) return { passage: null, leaveOut };
  const { capture, start, end } = chosen;
  return { passage: { capture, start, end, exact: content.text.slice(start, end) }, leaveOut };
}

function showCiting({ document, capture, start, end }: Mention): void {
  revealPassage({ document, capture, start, end });
}
