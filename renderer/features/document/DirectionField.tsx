import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Select } from '../../ui/Select.tsx';

const options = [
  { value: 'each', label: 'Each paragraph by its letters' },
  { value: 'ltr', label: 'Left to right' },
  { value: 'rtl', label: 'Right to left' },
];

/** The way the text runs. */
export function DirectionField({
  value,
  save,
}: {
  readonly value: string;
  readonly save: (value: string) => Promise<unknown>;
}) {
  const { run, error } = useAction();
  return (
    <>
      <Select
        aria-label="Direction"
        variant="quiet"
        className="document-select"
        options={options}
        value={value === '' ? 'each' : value}
        onChange={(next) => void run(() => save(next === 'each' ? '' : next))}
      />
      <ErrorLine error={error} />
    </>
  );
}
