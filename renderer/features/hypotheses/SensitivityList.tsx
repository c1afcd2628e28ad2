import type { ShownHypotheses } from './shown-hypotheses.ts';
import { diagnosticityWords } from './hypothesis-words.ts';
import { passageWords } from './passage-words.ts';

/** Which single passages the order of the hypotheses hangs on. */
export function SensitivityList({ shown }: { readonly shown: ShownHypotheses }) {
  const names = new Map(shown.columns.map(({ hypothesis }) => [hypothesis.id, hypothesis.words]));
  const deciding = shown.rows.filter(({ weight }) => weight.changes.length > 0);
  return (
    <section className="hypotheses-sensitivity" aria-label="What the order hangs on">
      <h2>What the order hangs on</h2>
      {deciding.length === 0 ? (
        <p className="hypotheses-soft">
          Without any one of the passages, the order of the hypotheses stays the same.
        </p>
      ) : (
        <ul>
          {deciding.map(({ item, weight }) => (
            <li key={item.id}>
              Without <bdi className="hypotheses-quoted">“{passageWords(item)}”</bdi> (
              {diagnosticityWords(weight.diagnosticity)}), the order changes between{' '}
              {weight.changes.map(({ one, other }, index) => (
                <span key={`${one} ${other}`}>
                  {index > 0 && '; '}
                  <bdi>“{names.get(one)}”</bdi> and <bdi>“{names.get(other)}”</bdi>
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <p className="hypotheses-soft">
        Counted is only what speaks against a hypothesis. The order says what to look at next, not what is
        true.
      </p>
    </section>
  );
}
