import { Minus, Plus } from 'lucide-react';
import { IconButton } from './IconButton.tsx';
import './Stepper.css';

/** A number that is made smaller or larger step by step. */
export function Stepper({
  label,
  value,
  step,
  unit,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly step: number;
  readonly unit: string;
  /** May be given a number out of range; the caller limits it. */
  readonly onChange: (value: number) => void;
}) {
  return (
    <fieldset className="stepper">
      <legend className="stepper-label">{label}</legend>
      <IconButton
        label={`${label}: less`}
        icon={<Minus aria-hidden />}
        onClick={() => onChange(value - step)}
      />
      <output className="stepper-value">
        {value} {unit}
      </output>
      <IconButton
        label={`${label}: more`}
        icon={<Plus aria-hidden />}
        onClick={() => onChange(value + step)}
      />
    </fieldset>
  );
}
