import { useEffect } from 'react';
import { formatEdtf } from '../../../../shared/dates/format-edtf.ts';
import type { ClaimPage } from '../../../../shared/contract/claims.ts';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { useCore } from '../../../api/hooks.ts';
import { openClaim, useClaims } from '../../../stores/claims.ts';
import { TextButton } from '../../../ui/TextButton.tsx';
import { ConclusionSection } from '../../conclusions/index.ts';
import { OriginWords } from '../../origins/index.ts';
import { PassageCard } from './PassageCard.tsx';
import { passagesOf } from './passages.ts';
import { passageOf } from './work-state.ts';
import { useSessionWork } from './work-store.ts';
import './passages.css';

/** A claim that is judged: its statement, what to be careful of, its passages one after the other, and the conclusion. */
export function ClaimItem({ item, claim: id }: { readonly item: SessionItem; readonly claim: string }) {
  const page = useCore('claims.page', { id }).data;
  const chosen = useSessionWork((work) => work.drafts[item.id]?.passage ?? null);
  useEffect(() => {
    useClaims.setState({ inSession: id });
    return () => useClaims.setState({ inSession: null });
  }, [id]);
  if (page === undefined) return null;
  const passages = passagesOf(page, item);
  const current = passageOf(passages, chosen);
  return (
    <div className="session-judging">
      <ClaimFacts page={page} />
      <Warnings page={page} />
      <section className="session-passages" aria-label="Passages">
        <h3>
          Passages <span className="session-count">{passages.length}</span>
        </h3>
        {page.supporting.length > 0 && (
          <p className="session-origins">
            What supports it: <OriginWords annotations={supportingAnnotations(page)} />
          </p>
        )}
        {passages.length === 0 ? (
          <p className="session-none">
            No passage is evidence for this claim yet. Select words in a document and use them as evidence.
          </p>
        ) : (
          <ol className="session-passage-list">
            {passages.map((passage) => (
              <PassageCard
                key={passage.annotation}
                item={item}
                claim={id}
                passage={passage}
                isCurrent={passage === current}
              />
            ))}
          </ol>
        )}
      </section>
      <div data-conclusion>
        <ConclusionSection page={page} />
      </div>
    </div>
  );
}

function ClaimFacts({ page: { claim } }: { readonly page: ClaimPage }) {
  const { speaker, said, asserts } = claim;
  return (
    <p className="session-item-facts">
      About {asserts}
      {speaker !== null && (
        <>
          {' · said by '}
          <bdi>{speaker.name}</bdi>
        </>
      )}
      {said !== null && ` · ${formatEdtf(said)}`}
      {' · '}
      <TextButton onClick={() => openClaim(claim.id)}>Open its page</TextButton>
    </p>
  );
}

function Warnings({ page: { warnings } }: { readonly page: ClaimPage }) {
  if (warnings.length === 0) return null;
  return (
    <ul className="session-warnings" aria-label="Warnings">
      {warnings.map(({ kind, words }) => (
        <li key={`${kind} ${words}`}>{words}</li>
      ))}
    </ul>
  );
}

function supportingAnnotations({ supporting, passages }: ClaimPage): readonly string[] {
  return passages.flatMap(({ evidence }) => (supporting.includes(evidence.id) ? [evidence.annotation] : []));
}
