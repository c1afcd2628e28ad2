import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { stances } from '../../../shared/claims/stances.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { type EvidenceRequest, useClaims } from '../../stores/claims.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { dayWords } from '../../ui/moment-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { TextArea } from '../../ui/TextInput.tsx';
import { ClaimChoice } from './ClaimChoice.tsx';
import { ClaimWarnings } from './ClaimWarnings.tsx';
import { choiceOfKey } from './choice-keys.ts';
import { assertionOptions, credibilityOptions, directnessOptions, stanceOptions } from './choices.tsx';
import { type ChosenClaim, type EvidenceDraft, judgeInput, wholeJudgement } from './evidence-draft.ts';
import { credibilityWords, judgementWords } from './evidence-words.ts';
import { LetteredChoice } from './LetteredChoice.tsx';
import { PassageQuote } from './PassageQuote.tsx';
import { readOffered, useOffered, useWarnings } from './read-judgements.ts';
import { usePassageWords } from './use-passage-words.ts';
import { ValueField } from './ValueField.tsx';

/** Judges a passage for a claim: what it is to it, how credible it is, what it is taken as, and why. */
export function EvidenceForm({ request: { passage, claim: asked } }: { readonly request: EvidenceRequest }) {
  const [claim, setClaim] = useState<ChosenClaim | null>(
    asked === null ? null : { type: 'claim', id: asked },
  );
  const [draft, setDraft] = useState<EvidenceDraft>({});
  const lastJudged = useClaims((claims) => claims.lastJudged);
  const words = usePassageWords(passage);
  const { offered, judged, values } = useOffered({ passage, claim });
  const whole = wholeJudgement(draft, offered);
  const warnings = useWarnings({ passage, claim }, whole);
  const { run, error } = useAction();
  const [missing, setMissing] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const change = (part: EvidenceDraft) => {
    setMissing(null);
    setDraft((before) => ({ ...before, ...part }));
  };
  const focusOn = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();

  const record = async () => {
    if (claim === null) {
      setMissing('Choose the claim, or write a new one.');
      focusOn('[role=combobox]');
      return;
    }
    await run(async () => {
      const before = await readOffered({ passage, claim });
      const { stance, ...rest } = wholeJudgement(draft, before);
      if (stance === null) {
        setMissing('Choose what the passage is to the claim.');
        focusOn('.evidence-stance input');
        return;
      }
      const made = await call(
        'evidence.judge',
        judgeInput({ passage, claim }, { stance, ...rest }, before.directness),
      );
      if ('capture' in passage) {
        useWorkspace.setState({ selection: null, activeAnnotation: made.annotation.id });
      }
      useClaims.setState({ evidence: null, lastJudged: made.claim.id });
      announce(`Recorded: ${judgementWords(made.evidence)}, for ${made.claim.statement}`);
    });
  };

  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Enter' && (pressed.ctrlKey || pressed.metaKey)) {
      pressed.preventDefault();
      pressed.stopPropagation();
      void record();
      return;
    }
    if (isTyping(pressed.target)) return;
    const choice = choiceOfKey(pressed);
    if (choice === null) return;
    pressed.preventDefault();
    pressed.stopPropagation();
    if (choice.type === 'stance') {
      change({ stance: choice.stance });
      focusOn(`.evidence-stance [data-choice="${choice.stance}"]`);
    } else {
      change({ credibility: choice.level });
      focusOn(`.evidence-credibility [data-choice="${choice.level}"]`);
    }
  };

  return (
    <Dialog
      title="Use as evidence"
      size="wide"
      isOpen
      onClose={() => useClaims.setState({ evidence: null })}
      footer={
        <>
          <span className="evidence-hint">Letters choose the stance, digits the credibility.</span>
          <Button onClick={() => useClaims.setState({ evidence: null })}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} keys="Mod+Enter">
            {offered.existing === null ? 'Record' : 'Record anew'}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        className="evidence-form"
        // Where nothing in it has the focus, its keys still work.
        tabIndex={-1}
        onKeyDownCapture={onKeyDown}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void record();
        }}
      >
        {words && <PassageQuote words={words} />}
        <section className="evidence-claim" aria-label="Claim">
          {claim === null ? (
            <ClaimChoice
              first={lastJudged}
              words={words?.map(({ exact }) => exact).join(' … ') ?? ''}
              judged={judged}
              autoFocus
              onChoose={(option) => {
                setMissing(null);
                // Before the field goes, so that no key is lost that comes at once.
                focusOn('.evidence-stance input:checked, .evidence-stance input');
                setClaim(option.type === 'claim' ? { type: 'claim', id: option.claim.id } : option);
              }}
            />
          ) : (
            <ClaimWords claim={claim} onChange={() => setClaim(null)} />
          )}
          {offered.existing !== null && <Existing evidence={offered.existing} />}
        </section>
        <div className="evidence-columns">
          <div className="evidence-stance">
            <LetteredChoice
              label="What the passage is to the claim"
              isFirst={asked !== null}
              options={stanceOptions}
              value={whole.stance}
              onChange={(stance) => change({ stance })}
            />
          </div>
          <div className="evidence-credibility">
            <LetteredChoice
              label="Credibility of the information, for this claim"
              options={credibilityOptions}
              value={whole.credibility}
              onChange={(credibility) => change({ credibility })}
              onClear={() => change({ credibility: null })}
            />
          </div>
          <div className="evidence-column">
            <LetteredChoice
              label={offered.isParty ? 'Taken as (its source is a party to the matter)' : 'Taken as'}
              options={assertionOptions}
              value={whole.takenAs}
              onChange={(takenAs) => change({ takenAs })}
            />
            <LetteredChoice
              label="How the passage knows it"
              options={directnessOptions}
              value={whole.directness}
              onChange={(directness) => change({ directness })}
            />
          </div>
        </div>
        <div className="evidence-columns">
          <ValueField value={whole.value} found={values} onChange={(value) => change({ value })} />
          <Field label="Reason" hint="What in the passage, its source or other evidence led you to it.">
            {(control) => (
              <TextArea
                {...control}
                rows={2}
                value={whole.reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            )}
          </Field>
        </div>
        <div className="evidence-warnings" aria-live="polite">
          <ErrorLine error={missing ?? error} />
          <ClaimWarnings warnings={warnings} />
        </div>
      </form>
    </Dialog>
  );
}

/** The claim that was chosen, with the way to another one. */
function ClaimWords({ claim, onChange }: { readonly claim: ChosenClaim; readonly onChange: () => void }) {
  const statement = useCore(
    'claims.brief',
    claim.type === 'claim' ? {} : null,
    (claims) => claims.find(({ id }) => claim.type === 'claim' && id === claim.id)?.statement,
  ).data;
  return (
    <p className="evidence-chosen">
      <span className="evidence-chosen-words">
        {claim.type === 'create' && <span className="evidence-soft">New claim: </span>}
        <bdi>{claim.type === 'create' ? claim.statement : statement}</bdi>
      </span>
      <TextButton onClick={onChange}>Another claim</TextButton>
    </p>
  );
}

function Existing({ evidence }: { readonly evidence: Evidence }) {
  const { stance, credibility, reason, judgedAt } = evidence;
  return (
    <p className="evidence-existing">
      Judged on {dayWords(judgedAt)}: {stances[stance].words}, credibility {credibilityWords(credibility)}
      {reason !== null && (
        <>
          , because “<bdi>{reason}</bdi>”
        </>
      )}
      . What you record now supersedes it; it stays in the history.
    </p>
  );
}

/** Whether letters and digits belong to the element. */
function isTyping(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox';
}
