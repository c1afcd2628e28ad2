import type { ReactNode } from 'react';
import type { DerivationRelation } from '../../../shared/model/derivation.ts';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { relationChoices } from './derivation-words.ts';

/** What a document does with what it is derived from, and why that is said; `children` say where in it. */
export function DerivationFields({
  relation,
  onRelation,
  reason,
  onReason,
  children,
}: {
  readonly relation: DerivationRelation;
  readonly onRelation: (relation: DerivationRelation) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <>
      <RadioGroup<DerivationRelation>
        label="What it does with it"
        value={relation}
        onChange={onRelation}
        options={relationChoices}
      />
      {children}
      <Field label="Reason (optional)">
        {(control) => (
          <TextInput {...control} value={reason} onChange={({ target }) => onReason(target.value)} />
        )}
      </Field>
    </>
  );
}
