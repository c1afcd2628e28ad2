import { useCore } from '../../api/hooks.ts';
import { showClaims, useClaims } from '../../stores/claims.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { FoldSection } from '../../ui/FoldSection.tsx';

/** How many questions the library has room for; the list of claims has them all. */
const mostQuestions = 30;

/** The questions with how many claims each has. A question shows its claims. Nothing while there are no claims. */
export function LibraryClaims() {
  const claims = useCore('claims.count', {}).data;
  const questions = useCore('questions.list', {}).data;
  const isOpen = usePreferences((preferences) => preferences.areClaimsOpen);
  const view = useWorkspace((workspace) => workspace.view);
  const shown = useClaims(({ question }) => question);
  if (claims === undefined || questions === undefined || claims.claims + questions.length === 0) return null;
  const { withoutQuestion } = claims;
  const rows = [
    ...questions.slice(0, mostQuestions).map(({ id, words, claims: count }) => ({ id, words, count })),
    ...(withoutQuestion > 0 ? [{ id: 'none', words: 'No question', count: withoutQuestion }] : []),
  ];
  return (
    <FoldSection
      title="Claims by question"
      isOpen={isOpen}
      onToggle={(areClaimsOpen) => updatePreferences({ areClaimsOpen })}
    >
      {rows.map(({ id, words, count }) => (
        <li key={id}>
          <button
            type="button"
            className="library-row"
            data-roving
            title={words}
            aria-current={view === 'claims' && shown === id ? 'true' : undefined}
            onClick={() => showClaims(id)}
          >
            <bdi className="library-name">{words}</bdi>
            <span className="library-count">
              {count.toLocaleString('en')}
              <span className="visually-hidden">{count === 1 ? ' claim' : ' claims'}</span>
            </span>
          </button>
        </li>
      ))}
    </FoldSection>
  );
}
