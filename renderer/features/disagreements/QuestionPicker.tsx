import { useCore } from '../../api/hooks.ts';
import { useClaims } from '../../stores/claims.ts';
import { Select } from '../../ui/Select.tsx';

/** The question that is looked at, here and in the list of claims. */
export function QuestionPicker() {
  const question = useClaims((state) => state.question);
  const questions = useCore('questions.list', {}).data ?? [];
  return (
    <Select
      aria-label="Question"
      className="disagreements-question"
      placeholder="Choose a question…"
      value={question}
      onChange={(next) => useClaims.setState({ question: next })}
      options={[
        ...questions.map(({ id, words, claims }) => ({
          value: id,
          label: words,
          detail: `${claims} ${claims === 1 ? 'claim' : 'claims'}`,
        })),
        { value: 'none', label: 'Claims of no question' },
      ]}
    />
  );
}
