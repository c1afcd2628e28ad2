import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';

/** What was sought for a claim and not found. */
export function ObservationsSection({ page }: { readonly page: ClaimPage }) {
  return (
    <section className="observations-section" aria-label="Which documents say nothing">
      <h2>Which documents say nothing</h2>
      <ul>
        {page.observations.map(({ id, query, observed }) => (
          <li key={id}>
            <bdi>{query}</bdi>, {formatEdtf(observed)}
          </li>
        ))}
      </ul>
    </section>
  );
}
