import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { CheckList } from './CheckList.tsx';
import { type InScope, type NewSession, queueOf } from './new-session.ts';

/** What of the scope goes into the queue. */
export function QueueFields({
  form,
  onChange,
  inScope,
}: {
  readonly form: Pick<NewSession, 'queueKind' | 'chosen'>;
  readonly onChange: (values: Partial<Pick<NewSession, 'queueKind' | 'chosen'>>) => void;
  readonly inScope: InScope | undefined;
}) {
  const queue = inScope && queueOf(form, inScope);
  const items = [
    ...(inScope?.claims.map(({ id, statement }) => ({ id, words: `Claim: ${statement}` })) ?? []),
    ...(inScope?.documents.map(({ id, title }) => ({ id, words: title })) ?? []),
  ];
  const length = queue === undefined ? 0 : queue.claims.length + queue.documents.length;
  return (
    <div className="new-session-part">
      <RadioGroup
        label="Queue"
        value={form.queueKind}
        onChange={(queueKind) => onChange({ queueKind })}
        options={[
          { value: 'both', label: 'Claims, then documents' },
          { value: 'claims', label: 'Claims' },
          { value: 'documents', label: 'Documents' },
          { value: 'chosen', label: 'Chosen ones' },
        ]}
      />
      {form.queueKind === 'chosen' && (
        <CheckList
          label="Items of the queue"
          items={items}
          chosen={form.chosen}
          onChange={(chosen) => onChange({ chosen })}
        />
      )}
      <p className="new-session-count" role="status">
        {length === 0
          ? 'Nothing goes into the queue yet; claims and documents can be added later.'
          : length === 1
            ? '1 item goes into the queue.'
            : `${length.toLocaleString('en')} items go into the queue.`}
      </p>
    </div>
  );
}
