import type { Disagreements } from '../../../shared/contract/claim-views.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Select } from '../../ui/Select.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { useDisagreements } from './disagreements-store.ts';
import { exportDisagreements } from './export-disagreements.ts';
import { QuestionPicker } from './QuestionPicker.tsx';
import { groupCounts, type ValueGroup, valueGroupings, valueSorts } from './shown-values.ts';
import { countsInWords } from './value-words.ts';

/** The question, and in what order its values stand. */
export function DisagreementsHeader({
  answer,
  groups,
}: {
  readonly answer: Disagreements | undefined;
  readonly groups: readonly ValueGroup[];
}) {
  const { sort, grouping, isPictureShown } = useDisagreements();
  const { run, error } = useAction();
  return (
    <ViewHeader
      title="Disagreements"
      count={answer !== undefined && countsInWords(groupCounts(answer.values))}
      actions={
        <Button
          size="small"
          disabled={answer === undefined || answer.values.length === 0}
          onClick={() => void run(() => exportDisagreements(groups))}
        >
          Export as CSV…
        </Button>
      }
      tools={
        <>
          <QuestionPicker />
          <Select
            aria-label="Values together"
            variant="quiet"
            value={grouping}
            onChange={(next) => useDisagreements.setState({ grouping: next })}
            options={optionsOf(valueGroupings)}
          />
          <Select
            aria-label="Order of the values"
            variant="quiet"
            value={sort}
            onChange={(next) => useDisagreements.setState({ sort: next })}
            options={optionsOf(valueSorts)}
          />
          <Checkbox
            checked={isPictureShown}
            onChange={() => useDisagreements.setState({ isPictureShown: !isPictureShown })}
          >
            Picture
          </Checkbox>
        </>
      }
    >
      <ErrorLine error={error} />
    </ViewHeader>
  );
}

function optionsOf<Value extends string>(words: Readonly<Record<Value, string>>) {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
