import type { CslItem } from '../../../shared/model/bibliographic-record.ts';

/** What of a bibliographic record is shown, where the fields above do not have it already. */
const shown: readonly (readonly [property: string, label: string])[] = [
  ['type', 'Kind'],
  ['container-title', 'In'],
  ['publisher', 'Publisher'],
  ['publisher-place', 'Published at'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['page', 'Pages'],
  ['edition', 'Edition'],
  ['DOI', 'DOI'],
  ['ISBN', 'ISBN'],
  ['ISSN', 'ISSN'],
  ['abstract', 'Abstract'],
];

/** The bibliographic record that a document came with, as it was imported. */
export function DocumentRecord({ csl }: { readonly csl: CslItem }) {
  const facts = shown.flatMap(([property, label]) => {
    const value = csl[property];
    const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return words === '' ? [] : [{ label, words: property === 'type' ? words.replaceAll('-', ' ') : words }];
  });
  return (
    <details className="document-record">
      <summary>Bibliographic record</summary>
      <dl>
        {facts.map(({ label, words }) => (
          <div key={label} className="document-field">
            <dt className="document-label">{label}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
