import { useRef } from 'react';
import { useCore } from '../../api/hooks.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { openClaim, useClaims } from '../../stores/claims.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ConclusionSection, ValuesSection } from '../conclusions/index.ts';
import { ClaimWarnings } from '../evidence/index.ts';
import { ObservationsSection } from '../observations/index.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimPassages } from './ClaimPassages.tsx';
import { evidenceWords } from './claim-words.ts';
import { OthersVerdictSection } from './OthersVerdictSection.tsx';
import { WithdrawnPassages } from './WithdrawnPassages.tsx';
import './claims.css';
import './claim-page.css';

/** The page of the claim that was opened. */
export function ClaimView() {
  const active = useClaims((claims) => claims.active);
  const page = useCore('claims.page', active === null ? null : { id: active });
  if (active === null || page.error !== null) return <Gone />;
  return page.data === undefined ? null : <Page key={active} page={page.data} />;
}

function Gone() {
  return (
    <section className="claim-page-empty" aria-label="Claim">
      <EmptyState
        sentence="This claim is not in the project any more. Undo may bring it back."
        action={<CommandButton command="go.claims">Show all claims</CommandButton>}
      />
    </section>
  );
}

type PageData = NonNullable<ReturnType<typeof useCore<'claims.page'>>['data']>;

function Page({ page }: { readonly page: PageData }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { claim, warnings, children, withdrawn } = page;
  return (
    <section className="claim-page" aria-label="Claim">
      <div ref={scroller} className="claim-page-scroller">
        <article className="claim-page-content">
          <ClaimHead page={page} />
          <ClaimWarnings warnings={warnings} />
          <ConclusionSection page={page} />
          {page.othersVerdict !== null && <OthersVerdictSection verdict={page.othersVerdict} />}
          <ClaimPassages page={page} />
          <ValuesSection page={page} />
          <ObservationsSection page={page} />
          {children.length > 0 && (
            <section aria-label="Parts of this claim">
              <h2>Parts of this claim</h2>
              <ul className="claim-page-parts">
                {children.map((part) => (
                  <li key={part.id}>
                    <button type="button" className="claim-page-part" onClick={() => openClaim(part.id)}>
                      <bdi>{part.statement}</bdi>
                      <span className="claims-soft">{evidenceWords(part)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {withdrawn.length > 0 && <WithdrawnPassages claim={claim.id} passages={withdrawn} />}
        </article>
      </div>
    </section>
  );
}
