import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Finding, FindingOf, TextRange } from '../../../shared/model/finding.ts';
import { useAction } from '../../api/use-action.ts';
import { showCardPart } from '../../stores/findings.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { clipped } from '../../ui/clipped.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { entityKind, mentionUse, dateRole } from '../../../shared/model/finding.ts';
import { DateInput } from './DateInput.tsx';
import { longestScope } from './FindingFacts.tsx';
import { saveCorrection } from './finding-actions.ts';
import { entityWords, roleWords, useWords } from './finding-words.ts';
import type { FoundItem } from './found-items.ts';
import { NumberFields } from './NumberFields.tsx';

interface CorrectFormProps {
  readonly item: FoundItem;
  /** As it is now. */
  readonly finding: Finding;
  readonly capture: string;
  /** The copy's text. */
  readonly text: string;
}

/** Puts right what an extractor, or a person before, made of some words. */
export function CorrectForm({ item, finding, capture, text }: CorrectFormProps) {
  const [draft, setDraft] = useState(finding);
  /** False while a date is typed that cannot be read. */
  const [isReadable, setReadable] = useState(true);
  const { run, error } = useAction();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isReadable) void run(() => saveCorrection(capture, item, draft));
  };
  return (
    <form className="finding-form" aria-label="Correct" onSubmit={save} onKeyDown={leaveOnEscape}>
      {draft.kind === 'mention' && (
        <MentionFields
          draft={draft}
          hasScope={item.mention === null || item.mention.capture === capture}
          capture={capture}
          text={text}
          onChange={setDraft}
          onReadable={setReadable}
        />
      )}
      {draft.kind === 'date' && <DateFields draft={draft} onChange={setDraft} onReadable={setReadable} />}
      {draft.kind === 'number' && <NumberFields draft={draft} onChange={setDraft} />}
      {draft.kind === 'name' && <NameFields draft={draft} onChange={setDraft} />}
      <ErrorLine error={error} />
      <footer className="finding-actions">
        <Button size="small" variant="primary" type="submit" disabled={!isReadable}>
          {item.mention === null ? 'Accept as corrected' : 'Save'}
        </Button>
        <Button size="small" onClick={() => showCardPart('facts')}>
          Leave as it is
        </Button>
      </footer>
    </form>
  );
}

/** Also while words are typed. */
function leaveOnEscape(pressed: KeyboardEvent): void {
  if (pressed.key !== 'Escape' || pressed.defaultPrevented) return;
  pressed.preventDefault();
  showCardPart('facts');
}

interface FieldsProps<Kind extends Finding['kind']> {
  readonly draft: FindingOf<Kind>;
  readonly onChange: (draft: FindingOf<Kind>) => void;
}

function MentionFields({
  draft,
  onChange,
  onReadable,
  hasScope,
  capture,
  text,
}: FieldsProps<'mention'> & {
  /** False on another copy than the mention's own, where the words that rest on it stand elsewhere. */
  readonly hasScope: boolean;
  readonly capture: string;
  readonly text: string;
  readonly onReadable: (isReadable: boolean) => void;
}) {
  const { value } = draft;
  const change = (part: Partial<typeof value>) => onChange({ ...draft, value: { ...value, ...part } });
  return (
    <>
      <Field label="Source, as the text calls it">
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            required
            value={value.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={value.isAnonymous}
        onChange={({ target }) => change({ isAnonymous: target.checked })}
      >
        The text does not say who it is
      </Checkbox>
      <DateInput
        label="Date"
        value={value.date}
        onChange={(date) => change({ date })}
        onReadable={onReadable}
      />
      <Field label="What is taken from it">
        {(control) => (
          <Select
            {...control}
            options={mentionUse.options.map((use) => ({ value: use, label: useWords[use] }))}
            value={value.use}
            onChange={(use) => change({ use })}
          />
        )}
      </Field>
      {hasScope && (
        <ScopeField
          scope={value.scope}
          capture={capture}
          text={text}
          onChange={(scope) => change({ scope })}
        />
      )}
    </>
  );
}

/** The words that rest on the mention: those that are selected, or its whole paragraph. */
function ScopeField({
  scope,
  capture,
  text,
  onChange,
}: {
  readonly scope: TextRange | null;
  readonly capture: string;
  readonly text: string;
  readonly onChange: (scope: TextRange | null) => void;
}) {
  const selection = useWorkspace(({ selection: selected }) => selected);
  const chosen = selection?.capture === capture ? selection : null;
  return (
    <fieldset className="finding-scope">
      <legend className="field-label">Rests on it</legend>
      <p dir="auto">
        {scope === null ? 'Its paragraph' : clipped(text.slice(scope.start, scope.end), longestScope)}
      </p>
      <div className="finding-actions">
        <Button
          size="small"
          disabled={chosen === null}
          // The words stay selected while it is pressed.
          onMouseDown={(press) => press.preventDefault()}
          onClick={() => chosen && onChange({ start: chosen.start, end: chosen.end })}
        >
          Use the selected words
        </Button>
        <Button size="small" disabled={scope === null} onClick={() => onChange(null)}>
          Its paragraph
        </Button>
      </div>
    </fieldset>
  );
}

function DateFields({
  draft,
  onChange,
  onReadable,
}: FieldsProps<'date'> & { readonly onReadable: (isReadable: boolean) => void }) {
  const { value } = draft;
  const change = (part: Partial<typeof value>) => onChange({ ...draft, value: { ...value, ...part } });
  return (
    <>
      <DateInput
        label="Date"
        value={value.edtf}
        isRequired
        onChange={(edtf) => edtf !== null && change({ edtf, isAmbiguous: edtf.startsWith('[') })}
        onReadable={onReadable}
      />
      <Field label="It dates">
        {(control) => (
          <Select
            {...control}
            options={dateRole.options.map((role) => ({
              value: role,
              label: roleWords[role],
            }))}
            value={value.role}
            onChange={(role) => change({ role })}
          />
        )}
      </Field>
    </>
  );
}

function NameFields({ draft, onChange }: FieldsProps<'name'>) {
  const { value } = draft;
  return (
    <>
      <Field label="A name of a">
        {(control) => (
          <Select
            {...control}
            options={entityKind.options.map((entity) => ({ value: entity, label: entityWords[entity] }))}
            value={value.entity}
            onChange={(entity) => onChange({ ...draft, value: { ...value, entity } })}
          />
        )}
      </Field>
      <Field label="In full">
        {(control) => (
          <TextInput
            {...control}
            required
            value={value.group}
            onChange={({ target }) => onChange({ ...draft, value: { ...value, group: target.value } })}
          />
        )}
      </Field>
    </>
  );
}
