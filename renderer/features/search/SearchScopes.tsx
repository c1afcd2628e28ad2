import type { OutputOf } from '../../../shared/contract.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { type ChosenScope, chooseScope } from './search-store.ts';

const scopes = [
  [null, 'Everything'],
  ['documents', 'Documents'],
  ['annotations', 'Annotations'],
  ['notes', 'Notes'],
  ['tags', 'Tags'],
  ['sources', 'Sources'],
  ['claims', 'Claims'],
] as const satisfies readonly (readonly [ChosenScope, string])[];

/** Where to search, with how much there is in each place. */
export function SearchScopes({
  counts,
  chosen,
}: {
  readonly counts: OutputOf<'search.find'>['counts'];
  readonly chosen: ChosenScope;
}) {
  const roving = useRovingFocus<HTMLFieldSetElement>();
  const everything = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset ref={roving.ref} className="search-scopes" aria-label="Search in" onKeyDown={roving.onKeyDown}>
      {scopes.map(([scope, label]) => (
        <button
          key={label}
          type="button"
          className="search-scope"
          data-roving
          aria-pressed={scope === chosen}
          aria-current={scope === chosen}
          onClick={() => chooseScope(scope)}
        >
          {label}{' '}
          <span className="search-count">
            {(scope === null ? everything : counts[scope]).toLocaleString('en')}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
