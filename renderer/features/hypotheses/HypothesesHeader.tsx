import type { Question } from '../../../shared/model/claim.ts';
import { Select } from '../../ui/Select.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { AddPassages } from './AddPassages.tsx';
import { useHypotheses } from './hypotheses-store.ts';

/** Which question, in which order, and what more to hold against its hypotheses. */
export function HypothesesHeader({
  questions,
  question,
}: {
  readonly questions: readonly Question[];
  readonly question: Question;
}) {
  const order = useHypotheses((state) => state.order);
  return (
    <ViewHeader
      title="Competing hypotheses"
      layout="line"
      beside={
        <Select
          aria-label="Question"
          variant="quiet"
          className="hypotheses-question"
          value={question.id}
          onChange={(next) => useHypotheses.setState({ question: next, active: { row: 0, column: 0 } })}
          options={questions.map(({ id, words, hypotheses }) => ({
            value: id,
            label: words,
            detail: hypotheses === 1 ? '1 hypothesis' : `${hypotheses} hypotheses`,
          }))}
        />
      }
      tools={
        <>
          <Select
            aria-label="Order of the hypotheses"
            variant="quiet"
            value={order}
            onChange={(next) => useHypotheses.setState({ order: next })}
            options={[
              { value: 'written', label: 'As written' },
              {
                value: 'against',
                label: 'Least against them first',
                detail: 'Fewest inconsistent passages; a very inconsistent one counts for two.',
              },
            ]}
          />
          <AddPassages question={question.id} />
        </>
      }
    />
  );
}
