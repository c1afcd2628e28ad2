import { ChevronDown, ChevronUp } from 'lucide-react';
import { firstColumns } from '../../../shared/model/table-preferences.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { columnTitles, moveColumn, showColumn } from './columns.ts';

/** Which columns are shown, in which order. */
export function ColumnChooser() {
  const columns = usePreferences((preferences) => preferences.tableColumns);
  const isLastShown = columns.filter(({ isShown }) => isShown).length === 1;
  return (
    <div className="column-chooser">
      <ul aria-label="Columns in their order">
        {columns.map(({ id, isShown }, index) => (
          <li key={id} className="column-chooser-line">
            <Checkbox
              checked={isShown}
              disabled={isShown && isLastShown}
              onChange={(event) => showColumn(id, event.target.checked)}
            >
              {columnTitles[id]}
            </Checkbox>
            <IconButton
              label={`${columnTitles[id]} one place earlier`}
              icon={<ChevronUp aria-hidden />}
              disabled={index === 0}
              onClick={() => moveColumn(id, -1, 'all')}
            />
            <IconButton
              label={`${columnTitles[id]} one place later`}
              icon={<ChevronDown aria-hidden />}
              disabled={index === columns.length - 1}
              onClick={() => moveColumn(id, 1, 'all')}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        size="small"
        onClick={() => updatePreferences({ tableColumns: [...firstColumns] })}
      >
        Back to how Assay came
      </Button>
    </div>
  );
}
