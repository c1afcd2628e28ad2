import { awaitedOperator, completed, searchOperators } from '../../../shared/search/complete-query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { useCompletions } from './use-completions.ts';
import './AwaitedValue.css';

/** What stands in the place of hits while a query ends in an operator and asks for nothing else: what can follow, to choose from. */
export function AwaitedValue({
  query,
  onTry,
}: {
  readonly query: string;
  readonly onTry: (query: string) => void;
}) {
  const operator = awaitedOperator(query);
  const values = useCompletions(
    operator === null ? null : { start: query.length, operator, typed: '' },
    false,
  );
  const roving = useRovingFocus<HTMLUListElement>();
  if (operator === null)
    return <EmptyState sentence={`There is no word in “${query}” to search for. Type one to find it.`} />;
  const meaning = searchOperators.find(({ name }) => name === operator)?.meaning;
  if (values.length === 0)
    return (
      <EmptyState
        sentence={`${operator}: finds ${meaning}. Nothing of the project can follow it yet; go on typing to search for words.`}
      />
    );
  const begun = query.slice(0, query.lastIndexOf(':') - operator.length);
  return (
    <div className="awaited">
      <p className="awaited-words">
        <b>{operator}:</b> finds {meaning}. Type what should follow, or choose it:
      </p>
      <ul
        className="awaited-values"
        aria-label={`What can follow ${operator}:`}
        ref={roving.ref}
        onKeyDown={roving.onKeyDown}
      >
        {values.map(({ chosen, words, meaning: detail }) => (
          <li key={chosen}>
            <button
              type="button"
              className="awaited-value"
              data-roving
              onClick={() => onTry(completed(begun, begun.length, { start: begun.length, chosen }).query)}
            >
              <bdi className="awaited-value-words">{words}</bdi>
              {detail !== undefined && detail !== '' && <bdi className="awaited-value-meaning">{detail}</bdi>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
