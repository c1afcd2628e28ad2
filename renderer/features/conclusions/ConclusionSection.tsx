import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { RichTextView } from '../editor/index.ts';

/** What is concluded about a claim: likelihood and confidence, each by itself, and the reasoning. */
export function ConclusionSection({ page }: { readonly page: ClaimPage }) {
  const { conclusion } = page.claim;
  return (
    <section className="conclusion-section" aria-label="Conclusion">
      <h2>Conclusion</h2>
      {conclusion === null ? (
        <p>Nothing is concluded yet.</p>
      ) : (
        <>
          <p>Likelihood: {conclusion.likelihoodWords}</p>
          <p>Confidence of the analyst: {conclusion.confidence ?? 'not stated'}</p>
          <RichTextView content={conclusion} />
        </>
      )}
    </section>
  );
}
