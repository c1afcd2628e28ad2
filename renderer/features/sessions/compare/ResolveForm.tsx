import { yardsticks } from '../../../../shared/likelihood/yardstick.ts';
import {
  type DoubleJudgement,
  documentStance,
  type JudgedValues,
} from '../../../../shared/model/checking-session.ts';
import { analystConfidence, credibilityLevel, stance } from '../../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../../shared/reliability/credibility.ts';
import { useCore } from '../../../api/hooks.ts';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextInput.tsx';
import { credibilityWords } from '../agreement-words.ts';
import { chooseOutcome, readyResolution, resolve } from './compare-actions.ts';
import type { ResolutionDraft } from '../working/draft.ts';
import { useFocusRequest } from '../working/use-focus-request.ts';
import { changeResolution, focusOn, useSessionWork } from '../working/work-store.ts';

const outcomes = [
  { value: 'first', words: 'The first judgement holds' },
  { value: 'second', words: 'The second judgement holds' },
  { value: 'other', words: 'Neither: judge anew' },
] as const;

/** Says whose judgement is to hold, or other values, and why: that becomes the judgement in force. */
export function ResolveForm({ judgement }: { readonly judgement: DoubleJudgement }) {
  const { id, first } = judgement;
  const draft: ResolutionDraft | undefined = useSessionWork((work) => work.resolutions[id]);
  const reason = useFocusRequest<HTMLTextAreaElement>('reason');
  return (
    <section className="judges-resolve" aria-label="Resolve">
      <fieldset className="judges-outcomes">
        <legend className="field-label">Which judgement is to hold</legend>
        {outcomes.map(({ value, words }) => (
          <label key={value} className="judges-outcome">
            <input
              type="radio"
              name={`outcome-${id}`}
              checked={draft?.outcome === value}
              disabled={value === 'first' && first === null}
              onChange={() => chooseOutcome(value)}
            />
            <span>
              {words} <CommandKeys command={`judges.${value}`} />
            </span>
          </label>
        ))}
      </fieldset>
      {draft?.outcome === 'other' && <OtherValues judgement={judgement} values={draft.values} />}
      <Field
        label="Why"
        hint={
          <>
            A reason is needed. <CommandKeys command="judges.reason" /> comes here.
          </>
        }
      >
        {(control) => (
          <TextArea
            {...control}
            ref={reason}
            rows={2}
            value={draft?.reason ?? ''}
            onChange={({ target }) => changeResolution(id, { reason: target.value })}
            onKeyDown={(pressed) => {
              if (pressed.nativeEvent.isComposing) return;
              if (pressed.key === 'Escape') focusOn('judgement');
              else if (pressed.key === 'Enter' && !pressed.shiftKey && readyResolution() !== null) {
                void resolve().catch(() => undefined);
              } else return;
              pressed.preventDefault();
              pressed.stopPropagation();
            }}
          />
        )}
      </Field>
      <p className="session-form-actions">
        <CommandButton command="judges.resolve" variant="primary" size="small">
          Resolve <CommandKeys command="judges.resolve" />
        </CommandButton>
      </p>
    </section>
  );
}

/** What neither judged, chosen value by value. */
function OtherValues({
  judgement: { id, kind },
  values,
}: {
  readonly judgement: DoubleJudgement;
  readonly values: JudgedValues;
}) {
  const yardstick = useCore('project.get', {}).data?.yardstick ?? 'icd-203';
  const change = (changed: Partial<JudgedValues>) =>
    changeResolution(id, { values: { ...values, ...changed } });
  if (kind === 'claim') {
    return (
      <div className="judges-values">
        <Select
          aria-label="Likelihood"
          value={values.likelihood ?? 'none'}
          onChange={(next) => change({ yardstick, likelihood: next === 'none' ? null : next })}
          options={[
            ...yardsticks[yardstick].levels.map(({ code, words }) => ({ value: code, label: words })),
            { value: 'none', label: 'cannot be judged' },
          ]}
        />
        <Select
          aria-label="Confidence of the analyst"
          value={values.confidence ?? 'none'}
          onChange={(next) => change({ confidence: next === 'none' ? null : next })}
          options={[
            ...analystConfidence.options.map((value) => ({ value, label: value })),
            { value: 'none', label: 'not stated' },
          ]}
        />
      </div>
    );
  }
  const isDocument = kind === 'document';
  return (
    <div className="judges-values">
      <Select
        aria-label="Stance"
        value={values.stance ?? null}
        onChange={(next) => change({ stance: next })}
        options={(isDocument ? documentStance : stance).options.map((value) => ({ value, label: value }))}
      />
      {!isDocument && (
        <Select
          aria-label="Credibility"
          value={values.credibility ?? 'none'}
          onChange={(next) => change({ credibility: next === 'none' ? null : next })}
          options={[
            ...credibilityLevel.options.map((value) => ({
              value,
              label: credibilityWords(value, admiraltyCredibility),
            })),
            { value: 'none', label: 'not judged' },
          ]}
        />
      )}
    </div>
  );
}
