import type { OutputOf } from '../../../shared/contract.ts';
import { searchFor } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type ChosenScope, chooseScope } from './search-store.ts';
import { suggestQuery } from './suggest-query.ts';

/** Says that nothing was found, and offers what would find something. */
export function NothingFound({
  query,
  counts,
  scope,
}: {
  readonly query: string;
  readonly counts: OutputOf<'search.find'>['counts'];
  readonly scope: ChosenScope;
}) {
  const elsewhere = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const suggestion = suggestQuery(query);
  if (scope !== null && elsewhere > 0) {
    return (
      <EmptyState
        sentence={`Nothing in ${scope} matches “${query}”, but there is something elsewhere.`}
        action={<Button onClick={() => chooseScope(null)}>Search everything</Button>}
      />
    );
  }
  return (
    <EmptyState
      sentence={`Nothing in this project matches “${query}”.`}
      action={
        suggestion !== null && <Button onClick={() => searchFor(suggestion.query)}>{suggestion.words}</Button>
      }
    />
  );
}
