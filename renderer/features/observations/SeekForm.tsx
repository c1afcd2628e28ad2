import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef } from 'react';
import { claimQuery } from '../../../shared/claims/claim-query.ts';
import { call, messageOf } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { SoughtLists } from './SoughtLists.tsx';
import type { ObservationFormProps } from './observation-form-props.ts';
import { useKept } from './use-kept.ts';
import { useScope } from './use-scope.ts';

/** Searches held documents for a claim, shows which say something and which say nothing, and records that. */
export function SeekForm({ claim, onClose, onRecorded }: ObservationFormProps) {
  const key = `here ${claim.id}`;
  const [query, setQuery] = useKept(`${key} query`, claimQuery(claim));
  const [asked, setAsked] = useKept<string | null>(`${key} asked`, null);
  const [reason, setReason] = useKept(`${key} reason`, '');
  const { scope, setScope, documents, tagged } = useScope(`${key} scope`);
  const { run, error } = useAction();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const canSeek = query.trim() !== '' && documents !== null;
  const input = asked !== null && documents !== null ? { query: asked, documents } : null;
  const sought = useQuery({
    queryKey: ['observations.seek', input],
    queryFn: ({ signal }) =>
      call('observations.seek', seekInput(input?.query ?? '', input?.documents), { signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  });
  const isOfNow = sought.data !== undefined && !sought.isPlaceholderData && asked === query.trim();

  const seek = () => {
    if (canSeek) setAsked(query.trim());
  };
  const record = () =>
    run(async () => {
      if (documents === null || asked === null) return;
      const { searched, found } = await call('observations.record', {
        claim: claim.id,
        ...seekInput(asked, documents),
        reason: reason.trim() || null,
      });
      announce(`Recorded: ${searched - found} of ${searched} documents say nothing.`);
      onRecorded();
    });

  return (
    <form
      className="observation-form"
      aria-label="Find which documents say nothing"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        seek();
      }}
      onKeyDown={(pressed) => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        pressed.stopPropagation();
        onClose();
      }}
    >
      <Field
        label="Words sought"
        hint="As in the search: words must all occur, OR asks for any, “quotation marks” for words in a row. A document that has none of it counts as silent."
      >
        {(control) => (
          <TextInput
            {...control}
            ref={field}
            dir="auto"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        )}
      </Field>
      <ScopeChoice scope={scope} tagged={tagged?.length} onChange={setScope} />
      <div className="observation-buttons">
        <Button type="submit" variant={isOfNow ? 'plain' : 'primary'} disabled={!canSeek}>
          Search
        </Button>
        <Button variant="quiet" keys="Escape" onClick={onClose}>
          Close
        </Button>
      </div>
      <ErrorLine error={error ?? (sought.error === null ? null : messageOf(sought.error))} />
      {sought.data !== undefined && input !== null && (
        <div className="observation-result" aria-busy={sought.isFetching}>
          <SoughtLists query={input.query} {...sought.data} />
          <Field
            label="Why it matters"
            hint="What one would expect to find there, and why. It may stay empty."
          >
            {(control) => (
              <TextInput
                {...control}
                dir="auto"
                value={reason}
                onChange={({ target }) => setReason(target.value)}
                onKeyDown={(pressed) => {
                  if (pressed.key !== 'Enter' || pressed.nativeEvent.isComposing) return;
                  pressed.preventDefault();
                  if (isOfNow) void record();
                }}
              />
            )}
          </Field>
          <div className="observation-buttons">
            <Button variant="primary" disabled={!isOfNow} onClick={() => void record()}>
              Record with today’s date
            </Button>
            {!isOfNow && <span className="observation-soft">Search again for what is asked now.</span>}
          </div>
        </div>
      )}
    </form>
  );
}

function seekInput(query: string, documents: readonly string[] | undefined) {
  return documents === undefined ? { query } : { query, documents: [...documents] };
}
