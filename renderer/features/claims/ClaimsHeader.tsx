import type { Question } from '../../../shared/model/claim.ts';
import { CommandButton } from '../../app/commands/CommandButton.tsx';
import { useClaims } from '../../stores/claims.ts';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { ViewHeader } from '../../ui/ViewFrame.tsx';
import type { ClaimSort } from './arrange-claims.ts';
import { chooseQuestion, focusClaim, useClaimList } from './claim-list-store.ts';
import { claimCount } from './claim-words.ts';

const sorts: readonly { readonly value: ClaimSort; readonly label: string }[] = [
  { value: 'changed', label: 'Last changed first' },
  { value: 'statement', label: 'By statement' },
  { value: 'speaker', label: 'By speaker' },
  { value: 'said', label: 'By date said' },
  { value: 'event', label: 'By date of the event' },
  { value: 'evidence', label: 'Most evidence first' },
  { value: 'likelihood', label: 'Likeliest first' },
];

/** Of the filter box, for the command that goes there. */
export const claimsFilterId = 'claims-filter';

const every = 'all';

/** What is listed and how, and the way to a new claim. */
export function ClaimsHeader({
  shown,
  all,
  questions,
}: {
  readonly shown: number;
  readonly all: number;
  readonly questions: readonly Question[];
}) {
  const { filter, sort, current } = useClaimList();
  const question = useClaims((state) => state.question);
  return (
    <ViewHeader
      title="Claims"
      count={shown === all ? claimCount(all) : `${shown.toLocaleString('en')} of ${claimCount(all)}`}
      actions={
        <CommandButton command="claim.create" size="small" variant="primary">
          New claim
        </CommandButton>
      }
      tools={
        <>
          <TextInput
            id={claimsFilterId}
            className="claims-filter"
            aria-label="Filter claims"
            placeholder="Filter by statement, speaker, question, tag"
            value={filter}
            onChange={({ target }) => useClaimList.setState({ filter: target.value })}
            onKeyDown={(pressed) => {
              if (pressed.key === 'Escape' && filter !== '') useClaimList.setState({ filter: '' });
              else if (pressed.key === 'ArrowDown' && current !== null) focusClaim(current);
              else return;
              pressed.preventDefault();
            }}
          />
          {questions.length > 0 && (
            <Select
              aria-label="Question"
              variant="quiet"
              className="claims-select"
              value={question ?? every}
              onChange={(chosen) => chooseQuestion(chosen === every ? null : chosen)}
              options={[
                { value: every, label: 'All questions' },
                ...questions.map(({ id, words }) => ({ value: id, label: words })),
                { value: 'none', label: 'No question' },
              ]}
            />
          )}
          <Select
            aria-label="Order of the claims"
            variant="quiet"
            value={sort}
            onChange={(next) => useClaimList.setState({ sort: next })}
            options={sorts}
          />
        </>
      }
    />
  );
}
