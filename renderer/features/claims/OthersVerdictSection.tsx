import type { OthersVerdict } from '../../../shared/claims/others-verdict.ts';
import { call } from '../../api/client.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/** What another reviewer concluded, in their words and under their name, apart from what is concluded here. */
export function OthersVerdictSection({ verdict }: { readonly verdict: OthersVerdict }) {
  const { by, ratings, explanation, published, url } = verdict;
  return (
    <section className="claim-others-verdict" aria-label="Another reviewer’s verdict">
      <h2>Another reviewer’s verdict</h2>
      <p className="claims-soft">It came with the claim. It is theirs, and no conclusion of this project.</p>
      <blockquote>
        {ratings.map((rating) => (
          <p key={rating}>
            “<bdi>{rating}</bdi>”
          </p>
        ))}
        {explanation !== null && <p dir="auto">{explanation}</p>}
        <footer>
          <bdi>{by ?? 'A reviewer who is not named'}</bdi>
          {published !== null && (
            <>
              , <bdi>{published}</bdi>
            </>
          )}
        </footer>
      </blockquote>
      {url !== null && (
        <TextButton onClick={() => void call('host.openExternal', { url }).catch(() => undefined)}>
          Open the review: <bdi>{url}</bdi>
        </TextButton>
      )}
    </section>
  );
}
