import { ListFilter } from 'lucide-react';
import { stance } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import { exportMatrix } from './export-matrix.ts';
import { toggleCredibility, toggleStance, useMatrix } from './matrix-store.ts';
import { matrixCount } from './matrix-words.ts';
import { QuestionChoice } from './QuestionChoice.tsx';
import type { CredibilityChoice, ShownMatrix } from './shown-matrix.ts';
import { columnSorts } from './sort-columns.ts';
import { rowSorts } from './sort-rows.ts';

/** What the matrix shows, and in what order. */
export function MatrixHeader({ matrix }: { readonly matrix: ShownMatrix }) {
  const { by, claimWords, columnWords, rowSort, columnSort } = useMatrix();
  const { run, error } = useAction();
  const save = (format: 'svg' | 'csv') => void run(() => exportMatrix(matrix, format));
  return (
    <ViewHeader
      title="Evidence matrix"
      count={matrixCount(matrix, by)}
      actions={
        <Menu
          align="end"
          trigger={
            <Button size="small" disabled={matrix.rows.length === 0 || matrix.columns.length === 0}>
              Export…
            </Button>
          }
          items={[
            { label: 'As a picture (SVG)…', onSelect: () => save('svg') },
            { label: 'As a table (CSV)…', onSelect: () => save('csv') },
          ]}
        />
      }
      tools={
        <>
          <QuestionChoice />
          <TextInput
            className="matrix-filter"
            aria-label="Show only claims with these words"
            placeholder="Filter claims"
            value={claimWords}
            onChange={(event) => useMatrix.setState({ claimWords: event.target.value })}
          />
          <TextInput
            className="matrix-filter"
            aria-label={`Show only ${by}s with these words in their names`}
            placeholder={`Filter ${by}s`}
            value={columnWords}
            onChange={(event) => useMatrix.setState({ columnWords: event.target.value })}
          />
          <JudgementFilter />
          <Select
            aria-label="Claims by documents or by sources"
            variant="quiet"
            value={by}
            onChange={(next) => useMatrix.setState({ by: next, active: { row: 0, column: 0 } })}
            options={[
              { value: 'document', label: 'By documents' },
              { value: 'source', label: 'By sources' },
            ]}
          />
          <Select
            aria-label="Order of the claims"
            variant="quiet"
            value={rowSort}
            onChange={(next) => useMatrix.setState({ rowSort: next })}
            options={optionsOf(rowSorts, 'Claims')}
          />
          <Select
            aria-label={`Order of the ${by}s`}
            variant="quiet"
            value={columnSort}
            onChange={(next) => useMatrix.setState({ columnSort: next })}
            options={optionsOf(columnSorts, by === 'document' ? 'Documents' : 'Sources')}
          />
        </>
      }
    >
      <ErrorLine error={error} />
    </ViewHeader>
  );
}

function optionsOf<Value extends string>(words: Readonly<Record<Value, string>>, noun: string) {
  return (Object.entries(words) as [Value, string][]).map(([value, each]) => ({
    value,
    label: `${noun} ${each}`,
  }));
}

const levels: readonly { readonly value: CredibilityChoice; readonly words: string }[] = [
  ...admiraltyCredibility.levels.map(({ code, words }) => ({
    value: code as CredibilityChoice,
    words: `${code}, ${words}`,
  })),
  { value: 'none', words: 'not judged' },
];

/** Which judgements are shown. */
function JudgementFilter() {
  const { stances: chosen, credibility, isDisputedOnly, areEmptyShown, by } = useMatrix();
  const filters = chosen.size + credibility.size + Number(isDisputedOnly);
  return (
    <Popover
      label="Judgements that are shown"
      trigger={
        <Button size="small" variant="quiet" className="matrix-filter-button">
          <ListFilter aria-hidden /> Judgements{filters > 0 ? `: ${filters} chosen` : ''}
        </Button>
      }
    >
      <div className="matrix-choices">
        <fieldset>
          <legend>Only these stances</legend>
          {stance.options.map((each) => (
            <Checkbox key={each} checked={chosen.has(each)} onChange={() => toggleStance(each)}>
              <StanceMark stance={each} />
            </Checkbox>
          ))}
        </fieldset>
        <fieldset>
          <legend>Only of this credibility</legend>
          {levels.map(({ value, words }) => (
            <Checkbox key={value} checked={credibility.has(value)} onChange={() => toggleCredibility(value)}>
              {words}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset>
          <legend>Rows and columns</legend>
          <Checkbox
            checked={isDisputedOnly}
            onChange={() => useMatrix.setState({ isDisputedOnly: !isDisputedOnly })}
          >
            Only claims that are both supported and disputed
          </Checkbox>
          <Checkbox
            checked={areEmptyShown}
            onChange={() => useMatrix.setState({ areEmptyShown: !areEmptyShown })}
          >
            {by === 'document' ? 'Documents' : 'Sources'} without evidence too
          </Checkbox>
        </fieldset>
        <Button
          size="small"
          variant="quiet"
          disabled={filters === 0}
          onClick={() =>
            useMatrix.setState({ stances: new Set(), credibility: new Set(), isDisputedOnly: false })
          }
        >
          All judgements
        </Button>
      </div>
    </Popover>
  );
}
