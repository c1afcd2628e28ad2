import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { YardstickName } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { useCommandState } from '../../app/commands/command-state.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { type RichTextContent, RichTextEditor, useAutosave } from '../editor/index.ts';
import { ChangesList } from './ChangesList.tsx';
import { ConfidenceLevels } from './ConfidenceLevels.tsx';
import { citablePassages } from './citable-passages.ts';
import { ConfidenceWarning } from './ConfidenceWarning.tsx';
import { type ConcludeDraft, keepDraft, onYardstick } from './conclude-draft.ts';
import { openYardstick, useConcluding } from './conclude-store.ts';
import { LikelihoodLevels } from './LikelihoodLevels.tsx';
import { MixedWarning } from './MixedWarning.tsx';
import { useMixedSentences } from './use-mixed-sentences.ts';

export interface ConcludeFormProps {
  readonly page: ClaimPage;
  readonly yardstick: YardstickName;
  /** What the form begins with. */
  readonly first: ConcludeDraft;
  /** Called when the form closes, with the draft kept or the conclusion recorded. */
  readonly onDone: () => void;
}

/** Concludes about a claim. All that is typed is kept as a draft until it is recorded or thrown away. */
export function ConcludeForm({ page, yardstick, first, onDone }: ConcludeFormProps) {
  const { claim } = page;
  const [kept, setDraft] = useState(first);
  const draft = onYardstick(kept, yardstick);
  const [shown] = useState<RichTextContent>(() => ({ lexical: first.lexical, text: first.text }));
  const [written, setWritten] = useState(shown);
  const { autosave, state } = useAutosave<ConcludeDraft>((value) => keepDraft(claim.id, value));
  const { run, error } = useAction();
  const form = useRef<HTMLElement>(null);
  const mixed = useMixedSentences(written, form);
  const citable = useMemo(() => citablePassages(page.passages), [page.passages]);
  const recordKeys = useCommandState('claim.recordConclusion')?.keys;

  const change = (next: ConcludeDraft) => {
    setDraft(next);
    autosave.change(next);
  };
  // The editor holds on to what it was given at first, so it reads what stands beside it when it calls.
  const latest = useRef({ draft, change });
  useEffect(() => {
    latest.current = { draft, change };
  });
  const write = useCallback((read: () => RichTextContent) => {
    const content = read();
    setWritten(content);
    latest.current.change({ ...latest.current.draft, ...content });
  }, []);

  useEffect(() => {
    const radios = form.current?.querySelectorAll<HTMLInputElement>('.levels input') ?? [];
    ([...radios].find(({ checked, name }) => checked && name === radios[0]?.name) ?? radios[0])?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const record = () =>
    run(async () => {
      const { likelihood, confidence, lexical, text } = latest.current.draft;
      if (likelihood === undefined) return;
      autosave.flush();
      const { likelihoodWords } = await call('conclusions.create', {
        claim: claim.id,
        likelihood,
        confidence,
        lexical,
        text,
      });
      await keepDraft(claim.id, null);
      announce(`Concluded: ${likelihoodWords}.`);
      onDone();
    });
  const latestRecord = useRef(record);
  useEffect(() => {
    latestRecord.current = record;
  });
  const canRecord = draft.likelihood !== undefined;
  useEffect(() => {
    useConcluding.setState({ record: canRecord ? () => void latestRecord.current() : null });
    return () => useConcluding.setState({ record: null });
  }, [canRecord]);

  const throwAway = () =>
    run(async () => {
      autosave.flush();
      await keepDraft(claim.id, null);
      useConcluding.setState({ thrownAway: { claim: claim.id, draft: latest.current.draft } });
      announce('The draft was thrown away. It can be brought back.');
      onDone();
    });

  // What pops up over the form has keys of its own.
  const isInside = ({ target }: KeyboardEvent) => target instanceof Node && form.current?.contains(target);
  // Lexical would take Enter for a new line before the command's key is looked at.
  const onKeyDownCapture = (pressed: KeyboardEvent) => {
    const isRecord =
      pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey) && recordKeys === 'Mod+Enter';
    if (!isRecord || pressed.nativeEvent.isComposing || !isInside(pressed)) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    void record();
  };
  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape' || !isInside(pressed)) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    onDone();
  };

  return (
    // No form element: the editor's own form of a link stands in it.
    <section
      ref={form}
      className="conclude-form"
      aria-label={`Conclude: ${claim.statement}`}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
    >
      {claim.conclusion !== null && (
        <section className="conclude-changes" aria-label="Changed since the last conclusion">
          <h3>Since the conclusion of {momentWords(claim.conclusion.concludedAt)}</h3>
          {page.changes === null ? (
            <p className="conclusion-soft">The evidence and the grades are the same.</p>
          ) : (
            <ChangesList changes={page.changes} page={page} label="Changed since" />
          )}
        </section>
      )}
      <LikelihoodLevels
        yardstick={yardsticks[yardstick]}
        value={draft.likelihood}
        onChange={(likelihood) => change({ ...draft, likelihood })}
      />
      <p className="levels-reference">
        {yardsticks[yardstick].title}. {yardsticks[yardstick].reference}.{' '}
        <TextButton onClick={openYardstick}>Choose another yardstick</TextButton>
      </p>
      <ConfidenceLevels
        value={draft.confidence}
        onChange={(confidence) => change({ ...draft, confidence })}
      />
      <ConfidenceWarning claim={claim.id} draft={draft} />
      <div className="conclude-reasoning">
        <p className="field-label">Reasoning</p>
        <div className="conclude-paper">
          <RichTextEditor
            content={shown}
            onChange={write}
            label="Reasoning"
            placeholder="Why it is so, and what would change it. [[ cites a passage of the claim"
            toolbar="always"
            citable={citable}
            onEscape={onDone}
          />
        </div>
        {state.type === 'failed' && (
          <p className="editor-failure" role="alert">
            Not kept yet. {state.message}
          </p>
        )}
      </div>
      <MixedWarning sentences={mixed} />
      <ErrorLine error={error} />
      <div className="conclude-buttons">
        <Button variant="primary" disabled={!canRecord} keys={recordKeys} onClick={() => void record()}>
          Record conclusion
        </Button>
        <Button variant="quiet" keys="Escape" onClick={onDone}>
          Close, keep the draft
        </Button>
        <Button variant="quiet" onClick={() => void throwAway()}>
          Throw the draft away
        </Button>
      </div>
      {!canRecord && (
        <p className="conclusion-soft">Choose a likelihood, or that it cannot be judged, to record it.</p>
      )}
    </section>
  );
}
