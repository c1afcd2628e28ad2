import { useCore } from '../../../api/hooks.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

/** The question of a session: one of the project, a new one in words, or none. */
export function QuestionField({
  question,
  words,
  onChange,
}: {
  /** An id; 'new': the words; null: none. */
  readonly question: string | null;
  readonly words: string;
  readonly onChange: (values: { question?: string | null; questionWords?: string }) => void;
}) {
  const questions = useCore('questions.list', {}).data ?? [];
  return (
    <>
      <Field label="Question">
        {(control) => (
          <Select
            {...control}
            value={question ?? 'none'}
            onChange={(next) => onChange({ question: next === 'none' ? null : next })}
            options={[
              { value: 'none', label: 'No question' },
              { value: 'new', label: 'A new question…' },
              ...questions.map(({ id, words: label }) => ({ value: id, label })),
            ]}
          />
        )}
      </Field>
      {question === 'new' && (
        <Field label="The new question" hint="One that the claims of the session answer in part.">
          {(control) => (
            <TextInput
              {...control}
              autoFocus
              value={words}
              onChange={({ target }) => onChange({ questionWords: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
