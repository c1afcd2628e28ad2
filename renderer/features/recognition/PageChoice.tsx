import { writePageRanges } from '../../../shared/recognition/page-ranges.ts';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { RecognitionChoices } from './recognition-choices.ts';

interface PageChoiceProps {
  readonly choices: RecognitionChoices;
  /** The pages that have no text of their own, from 0. */
  readonly possible: readonly number[];
  /** How many pages there are. */
  readonly total: number;
  /** How many of them were recognised before. */
  readonly recognised: number;
  readonly isWrong: boolean;
  readonly onChange: (change: Partial<RecognitionChoices>) => void;
}

/** On which pages words are to be recognised. */
export function PageChoice({ choices, possible, total, recognised, isWrong, onChange }: PageChoiceProps) {
  const { which, ranges } = choices;
  const all =
    possible.length === 1
      ? 'The one page without text'
      : possible.length === 2
        ? 'Both pages without text'
        : `All ${possible.length} pages without text`;
  const again =
    recognised === 0
      ? ''
      : ' Pages recognised before are recognised again with them, so that the new copy has them all.';
  return (
    <>
      <RadioGroup
        label="Pages"
        value={which}
        options={[
          { value: 'all', label: all },
          { value: 'some', label: 'Only these pages' },
        ]}
        onChange={(value) => onChange({ which: value })}
      />
      {which === 'some' && (
        <Field
          label="Pages to recognise"
          hint={`As 1-3, 7, counted from 1. Without text are: ${writePageRanges(possible)}.${again}`}
          error={
            isWrong
              ? `Write pages as 1-3, 7. There are ${total}; without text are: ${writePageRanges(possible)}.`
              : null
          }
        >
          {(control) => (
            <TextInput
              {...control}
              dir="ltr"
              value={ranges}
              onChange={(event) => onChange({ ranges: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
