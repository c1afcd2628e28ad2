import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useClaimPassages } from './claim-page-store.ts';

/** Takes a judgement out of force without a later one, with the reason. */
export function WithdrawButton({
  evidence,
  isCurrent,
}: {
  readonly evidence: string;
  readonly isCurrent: boolean;
}) {
  const isOpen = useClaimPassages(({ withdrawing }) => withdrawing === evidence);
  return (
    <Popover
      label="Withdraw the judgement"
      align="end"
      isOpen={isOpen}
      onOpenChange={(next) => useClaimPassages.setState({ withdrawing: next ? evidence : null })}
      trigger={
        <Button size="small" variant="quiet" keys={isCurrent ? 'Delete' : undefined}>
          Withdraw…
        </Button>
      }
    >
      <WithdrawForm evidence={evidence} />
    </Popover>
  );
}

function WithdrawForm({ evidence }: { readonly evidence: string }) {
  const [reason, setReason] = useState('');
  const { run, error } = useAction();
  const withdraw = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await call('evidence.withdraw', { ids: [evidence], reason });
      useClaimPassages.setState({ withdrawing: null });
      announce('Withdrawn. It stays in the history; undo brings it back.');
    });
  };
  return (
    <form className="claim-withdraw" onSubmit={withdraw}>
      <Field label="Reason (optional)" hint="The judgement stays in the history.">
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <Button type="submit" size="small" variant="danger">
        Withdraw
      </Button>
      <ErrorLine error={error} />
    </form>
  );
}
