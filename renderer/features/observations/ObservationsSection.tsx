import { useRef } from 'react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { announce } from '../../ui/announce.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { ElsewhereForm } from './ElsewhereForm.tsx';
import { ObservationItem } from './ObservationItem.tsx';
import { closeObservationForm, useObservationForms } from './observations-store.ts';
import { SeekForm } from './SeekForm.tsx';
import { forgetKept } from './use-kept.ts';
import './observations.css';

/** What was sought for a claim, here and elsewhere, and which held documents say nothing of it. */
export function ObservationsSection({ page: { claim, observations } }: { readonly page: ClaimPage }) {
  const form = useObservationForms((state) => (state.claim === claim.id ? state.form : null));
  const section = useRef<HTMLElement>(null);
  const { run, error } = useAction();
  const close = () => {
    closeObservationForm();
    section.current?.focus();
  };
  const recorded = () => {
    forgetKept(`${form} ${claim.id}`);
    close();
  };
  const remove = (id: string) =>
    run(async () => {
      await call('observations.remove', { ids: [id] });
      section.current?.focus();
      announce('Removed. Undo brings it back.');
    });
  return (
    <section
      ref={section}
      className="observations-section"
      aria-label="What was sought and not found"
      tabIndex={-1}
    >
      <header className="observations-header">
        <h2>What was sought and not found</h2>
        {form === null && (
          <>
            <CommandButton command="claim.seekSilence" size="small" />
            <CommandButton command="claim.recordElsewhere" size="small" />
          </>
        )}
      </header>
      {form === 'here' && <SeekForm key={claim.id} claim={claim} onClose={close} onRecorded={recorded} />}
      {form === 'elsewhere' && (
        <ElsewhereForm key={claim.id} claim={claim} onClose={close} onRecorded={recorded} />
      )}
      <ErrorLine error={error} />
      {observations.length === 0 && form === null && (
        <p className="observation-soft">
          Nothing is recorded yet. That a document says nothing of the matter can be told as well: search the
          documents held, or record a search in an archive.
        </p>
      )}
      {observations.length > 0 && (
        <ul className="observations" aria-label="Searches recorded">
          {observations.map((observation) => (
            <ObservationItem
              key={observation.id}
              observation={observation}
              onRemove={() => void remove(observation.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
