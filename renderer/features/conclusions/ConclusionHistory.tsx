import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { momentWords } from '../../ui/moment-words.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { ChangesList } from './ChangesList.tsx';
import { ConclusionWords } from './ConclusionWords.tsx';

type DatedConclusion = ClaimPage['conclusions'][number];

/** The conclusions that were superseded, the newest first, each with what had changed when the next one was drawn. */
export function ConclusionHistory({ page }: { readonly page: ClaimPage }) {
  const roving = useRovingFocus<HTMLOListElement>();
  const superseded = page.conclusions.filter(({ conclusion }) => conclusion.supersededAt !== null);
  if (superseded.length === 0) return null;
  return (
    <section className="conclusion-history" aria-label="Superseded conclusions">
      <h3>Superseded conclusions</h3>
      <ol ref={roving.ref} onKeyDown={roving.onKeyDown}>
        {superseded.map((each) => (
          <Superseded key={each.conclusion.id} {...each} next={nextOf(page, each)} page={page} />
        ))}
      </ol>
    </section>
  );
}

function Superseded({
  conclusion,
  next,
  page,
}: DatedConclusion & { readonly next: DatedConclusion | undefined; readonly page: ClaimPage }) {
  const [isOpen, setOpen] = useState(false);
  const { id, concludedAt, likelihoodWords } = conclusion;
  return (
    <li>
      <button
        type="button"
        className="conclusion-fold"
        data-roving
        aria-expanded={isOpen}
        aria-controls={`conclusion-${id}`}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronDown aria-hidden />
        <time dateTime={concludedAt}>{momentWords(concludedAt)}</time>
        <span>{likelihoodWords}</span>
      </button>
      <div id={`conclusion-${id}`} className="conclusion-past" hidden={!isOpen}>
        {isOpen && (
          <>
            <ConclusionWords conclusion={conclusion} />
            {next !== undefined && <WhyNext next={next} page={page} />}
          </>
        )}
      </div>
    </li>
  );
}

function WhyNext({
  next: { conclusion, changes },
  page,
}: {
  readonly next: DatedConclusion;
  readonly page: ClaimPage;
}) {
  const when = momentWords(conclusion.concludedAt);
  if (changes === null) {
    return (
      <p className="conclusion-soft">
        The next conclusion, of {when}, rests on the same evidence and grades.
      </p>
    );
  }
  return (
    <>
      <h4 className="conclusion-between">What had changed when the next was drawn, on {when}</h4>
      <ChangesList changes={changes} page={page} label={`Changes until ${when}`} />
    </>
  );
}

/** The conclusion that superseded one. */
function nextOf({ conclusions }: ClaimPage, { conclusion }: DatedConclusion): DatedConclusion | undefined {
  return conclusions[conclusions.findIndex((each) => each.conclusion.id === conclusion.id) - 1];
}
