import { useCore } from '../../api/hooks.ts';
import { useClaims } from '../../stores/claims.ts';
import { Select } from '../../ui/Select.tsx';

/** The question whose claims are shown, here and in the list of claims. */
export function QuestionChoice() {
  const question = useClaims((state) => state.question);
  const questions = useCore('questions.list', {}).data ?? [];
  if (questions.length === 0) return null;
  return (
    <Select
      aria-label="Question"
      variant="quiet"
      className="matrix-question-choice"
      value={question ?? 'all'}
      onChange={(next) => useClaims.setState({ question: next === 'all' ? null : next })}
      options={[
        { value: 'all', label: 'All questions' },
        ...questions.map(({ id, words, claims }) => ({
          value: id,
          label: words,
          detail: `${claims} ${claims === 1 ? 'claim' : 'claims'}`,
        })),
        { value: 'none', label: 'Of no question' },
      ]}
    />
  );
}
