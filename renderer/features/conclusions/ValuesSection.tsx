import type { ClaimPage } from '../../../shared/contract/claims.ts';

/** The values that the passages of a claim give, side by side. */
export function ValuesSection({ page }: { readonly page: ClaimPage }) {
  return (
    <section className="values-section" aria-label="Values the sources give">
      <h2>Values the sources give</h2>
      <ul>
        {page.passages.map(({ evidence, values }) => (
          <li key={evidence.id}>
            <bdi>{evidence.value ?? (values.map(({ words }) => words).join(', ') || 'none')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
