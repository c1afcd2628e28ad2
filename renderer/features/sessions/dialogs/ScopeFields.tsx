import { useCore } from '../../../api/hooks.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { CheckList } from './CheckList.tsx';
import { type InScope, inScopeWords, type NewSession, type ScopePart } from './new-session.ts';

interface ScopeProps {
  readonly form: NewSession;
  readonly onChange: (values: Partial<NewSession>) => void;
  /** Undefined while nothing is named or it is being counted. */
  readonly inScope: InScope | undefined;
}

/** Which part of the project a session is about, with a live count of what it holds. */
export function ScopeFields({ form, onChange, inScope }: ScopeProps) {
  return (
    <div className="new-session-part">
      <RadioGroup
        label="Scope"
        value={form.scopeKind}
        onChange={(scopeKind) => onChange({ scopeKind })}
        options={[
          { value: 'everything', label: 'The whole project' },
          {
            value: 'parts',
            label: 'A part of it',
            detail: 'Whatever any of the ticked ways names is in scope.',
          },
        ]}
      />
      {form.scopeKind === 'parts' && <PartChoice form={form} onChange={onChange} />}
      <p className="new-session-count" role="status">
        {inScope === undefined ? 'Nothing is named yet.' : `In scope: ${inScopeWords(inScope)}.`}
      </p>
    </div>
  );
}

type ChoiceProps = Omit<ScopeProps, 'inScope'>;

/** Ways to name a part of the project: each that is ticked opens what it names, and all of them together are the scope. */
function PartChoice({ form, onChange }: ChoiceProps) {
  const toggle = (part: ScopePart) => {
    const next = new Set(form.scopeParts);
    if (!next.delete(part)) next.add(part);
    onChange({ scopeParts: next });
  };
  return (
    <fieldset className="scope-parts" aria-label="What the scope is named by">
      {parts.map(({ part, words, Choice }) => (
        <div key={part} className="scope-part">
          <Checkbox checked={form.scopeParts.has(part)} onChange={() => toggle(part)}>
            {words}
          </Checkbox>
          {form.scopeParts.has(part) && (
            <div className="scope-part-choice">
              <Choice form={form} onChange={onChange} />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}

const parts = [
  { part: 'documents', words: 'These documents', Choice: DocumentChoice },
  { part: 'tags', words: 'What has these tags', Choice: TagChoice },
  { part: 'query', words: 'What a search finds', Choice: QueryChoice },
] as const;

function DocumentChoice({ form, onChange }: ChoiceProps) {
  const documents = useCore('documents.list', {}).data ?? [];
  return (
    <CheckList
      label="Documents of the session"
      items={documents.map(({ id, title }) => ({ id, words: title }))}
      chosen={form.documents}
      onChange={(chosen) => onChange({ documents: chosen })}
    />
  );
}

function TagChoice({ form, onChange }: ChoiceProps) {
  const tags = useCore('tags.list', {}).data ?? [];
  return (
    <CheckList
      label="Tags of the session"
      items={tags.map(({ id, name }) => ({ id, words: name }))}
      chosen={form.tags}
      onChange={(chosen) => onChange({ tags: chosen })}
    />
  );
}

function QueryChoice({ form, onChange }: ChoiceProps) {
  const saved = useCore('savedSearches.list', {}).data ?? [];
  return (
    <>
      {saved.length > 0 && (
        <Select
          aria-label="A saved search"
          placeholder="Take a saved search"
          value={saved.find(({ query }) => query === form.query)?.id ?? null}
          onChange={(id) => onChange({ query: saved.find((search) => search.id === id)?.query ?? '' })}
          options={saved.map(({ id, name, query }) => ({ value: id, label: name, detail: query }))}
        />
      )}
      <Field label="Search" hint={'Words, "phrases", tag:name, source:name, -not, OR'}>
        {(control) => (
          <TextInput
            {...control}
            value={form.query}
            onChange={({ target }) => onChange({ query: target.value })}
          />
        )}
      </Field>
    </>
  );
}
