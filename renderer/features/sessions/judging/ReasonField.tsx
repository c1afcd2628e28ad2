import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextArea } from '../../../ui/TextInput.tsx';
import { useFocusRequest } from '../working/use-focus-request.ts';
import { canRecord, record } from '../working/work-actions.ts';
import { focusOn } from '../working/work-store.ts';

/** Why it is judged so. Enter records, Shift and Enter makes a new line, Escape goes back to the item. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const field = useFocusRequest<HTMLTextAreaElement>('reason');
  return (
    <Field
      label="Reason"
      hint={
        <>
          <CommandKeys command="session.reason" /> comes here, <CommandKeys command="session.record" />{' '}
          records.
        </>
      }
    >
      {(control) => (
        <TextArea
          {...control}
          ref={field}
          rows={2}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          onKeyDown={(pressed) => {
            if (pressed.nativeEvent.isComposing) return;
            if (pressed.key === 'Escape') focusOn('item');
            else if (pressed.key === 'Enter' && !pressed.shiftKey && canRecord()) {
              void record().catch(() => undefined);
            } else return;
            pressed.preventDefault();
            pressed.stopPropagation();
          }}
        />
      )}
    </Field>
  );
}
