import { useCore } from '../../../api/hooks.ts';
import { CommandButton } from '../../../app/commands/CommandButton.tsx';
import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { credibilityOptions, stanceOptions } from './choices.tsx';
import { KeyedChoice } from './KeyedChoice.tsx';
import { type PassageToJudge, startOf } from '../working/passages.ts';
import { ReasonField } from './ReasonField.tsx';
import { changePassage } from '../working/work-actions.ts';
import { useSessionWork } from '../working/work-store.ts';

/** Judges the passage at hand for its claim: stance, credibility, what it is taken as, value and reason. */
export function JudgeForm({
  item,
  claim,
  passage,
}: {
  readonly item: string;
  readonly claim: string;
  readonly passage: PassageToJudge;
}) {
  const begun = useSessionWork((work) => work.drafts[item]?.passages[passage.annotation]);
  const draft = begun ?? startOf(passage);
  const preview = useCore(
    'evidence.preview',
    begun?.stance == null
      ? null
      : {
          claim,
          passage: { annotation: passage.annotation },
          stance: begun.stance,
          credibility: begun.credibility,
          takenAs: begun.takenAs,
        },
  ).data;
  return (
    <section className="judge-form" aria-label="Judge this passage">
      <div className="judge-levels">
        <KeyedChoice
          label="Stance"
          options={stanceOptions}
          value={draft.stance}
          onChange={(stance) => changePassage({ stance })}
        />
        <KeyedChoice
          label="Credibility of the information, for this claim"
          options={credibilityOptions}
          value={draft.credibility}
          onChange={(credibility) => changePassage({ credibility })}
        />
      </div>
      <div className="judge-line">
        <Checkbox
          checked={draft.takenAs === 'what was said'}
          onChange={({ target }) =>
            changePassage({ takenAs: target.checked ? 'what was said' : 'what happened' })
          }
        >
          Taken as what was said, not as what happened <CommandKeys command="session.takenAs" />
        </Checkbox>
        <Field label="Value it gives">
          {(control) => (
            <TextInput
              {...control}
              className="judge-value"
              placeholder="such as 31 dead"
              value={draft.value}
              onChange={({ target }) => changePassage({ value: target.value })}
            />
          )}
        </Field>
      </div>
      <ReasonField value={draft.reason} onChange={(reason) => changePassage({ reason })} />
      {preview?.isParty === true && draft.takenAs === 'what happened' && (
        <p className="session-hint">
          Its source is a party to the matter: strong evidence of what the party said, weak evidence of what
          happened.
        </p>
      )}
      {preview !== undefined && preview.warnings.length > 0 && (
        <ul className="session-warnings" aria-label="What this would warn of">
          {preview.warnings.map(({ kind, words }) => (
            <li key={`${kind} ${words}`}>{words}</li>
          ))}
        </ul>
      )}
      <p className="session-form-actions">
        <CommandButton command="session.record" variant="primary" size="small">
          Record, next passage <CommandKeys command="session.record" />
        </CommandButton>
      </p>
    </section>
  );
}
