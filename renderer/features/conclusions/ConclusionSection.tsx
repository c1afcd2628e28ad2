import { useRef } from 'react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import type { Conclusion } from '../../../shared/model/claim.ts';
import { useCore } from '../../api/hooks.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { ConcludeForm } from './ConcludeForm.tsx';
import { ConclusionHistory } from './ConclusionHistory.tsx';
import { ConclusionWords } from './ConclusionWords.tsx';
import { firstDraft, keepDraft, readDraft } from './conclude-draft.ts';
import { closeConclude, conclude, useConcluding } from './conclude-store.ts';
import { useYardstick } from './use-yardstick.ts';
import './conclusions.css';

/** What is concluded about a claim, what was before, and the form that concludes again. */
export function ConclusionSection({ page }: { readonly page: ClaimPage }) {
  const { claim } = page;
  const current = conclusionInForce(page);
  const isOpen = useConcluding((state) => state.claim === claim.id);
  const section = useRef<HTMLElement>(null);
  const done = () => {
    closeConclude();
    section.current?.focus();
  };
  return (
    <section ref={section} className="conclusion-section" aria-label="Conclusion" tabIndex={-1}>
      <header className="conclusion-header">
        <h2>Conclusion</h2>
        {current !== null && (
          <time className="conclusion-soft" dateTime={current.concludedAt}>
            {momentWords(current.concludedAt)}
          </time>
        )}
        {!isOpen && (
          <CommandButton
            command="claim.conclude"
            size="small"
            variant={current === null ? 'primary' : 'plain'}
          />
        )}
      </header>
      {current !== null && <ConclusionWords conclusion={current} />}
      {current === null && !isOpen && (
        <p className="conclusion-soft">
          Nothing is concluded yet. Weigh the passages, then say how likely it is and what that rests on.
        </p>
      )}
      {!isOpen && <DraftLine claim={claim.id} />}
      {isOpen && <FormOfDraft page={page} onDone={done} />}
      <ConclusionHistory page={page} />
    </section>
  );
}

function conclusionInForce({ conclusions }: ClaimPage): Conclusion | null {
  return conclusions.find(({ conclusion }) => conclusion.supersededAt === null)?.conclusion ?? null;
}

/** The form, once it is known what it is to begin with. */
function FormOfDraft({ page, onDone }: { readonly page: ClaimPage; readonly onDone: () => void }) {
  const { claim } = page;
  const yardstick = useYardstick();
  const kept = useCore('conclusions.draft', { claim: claim.id }).data;
  if (yardstick === undefined || kept === undefined) return null;
  const first = (kept && readDraft(kept.draft)) ?? firstDraft(conclusionInForce(page), yardstick);
  return <ConcludeForm key={claim.id} page={page} yardstick={yardstick} first={first} onDone={onDone} />;
}

/** Tells of a draft that is not recorded, or of one that was thrown away just now. */
function DraftLine({ claim }: { readonly claim: string }) {
  const kept = useCore('conclusions.draft', { claim }).data;
  const thrownAway = useConcluding((state) => state.thrownAway);
  if (kept != null) {
    return (
      <p className="conclusion-draft">
        A conclusion begun on {momentWords(kept.savedAt)} is not recorded yet.{' '}
        <TextButton onClick={() => conclude(claim)}>Go on with it</TextButton>
      </p>
    );
  }
  if (thrownAway?.claim !== claim) return null;
  const bringBack = async () => {
    await keepDraft(claim, thrownAway.draft);
    useConcluding.setState({ thrownAway: null });
    conclude(claim);
  };
  return (
    <p className="conclusion-draft">
      The draft was thrown away. <TextButton onClick={() => void bringBack()}>Bring it back</TextButton>
    </p>
  );
}
