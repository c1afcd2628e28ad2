import { CommandKeys } from '../../../app/commands/CommandKeys.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useFocusRequest } from './use-focus-request.ts';
import { leaveSetAside, record } from './work-actions.ts';
import { changeDraft } from './work-store.ts';

/** Why an item is set aside: what is missing, or whom to ask. */
export function SetAsideForm({ item, reason }: { readonly item: string; readonly reason: string }) {
  const field = useFocusRequest<HTMLInputElement>('set aside');
  const submit = () => void record().catch(() => undefined);
  return (
    <div className="session-set-aside">
      <Field label="Why it is set aside">
        {(control) => (
          <TextInput
            {...control}
            ref={field}
            placeholder="What is missing, or who may know"
            value={reason}
            onChange={({ target }) => changeDraft(item, () => ({ setAside: target.value }))}
            onKeyDown={(pressed) => {
              if (pressed.nativeEvent.isComposing) return;
              if (pressed.key === 'Enter') submit();
              else if (pressed.key === 'Escape') leaveSetAside(item);
              else return;
              pressed.preventDefault();
              pressed.stopPropagation();
            }}
          />
        )}
      </Field>
      <Button size="small" variant="primary" onClick={submit}>
        Set aside, next <CommandKeys command="session.record" />
      </Button>
      <Button size="small" variant="quiet" onClick={() => leaveSetAside(item)}>
        Cancel
      </Button>
    </div>
  );
}
