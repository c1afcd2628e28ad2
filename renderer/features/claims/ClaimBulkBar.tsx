import type { ReactElement, ReactNode } from 'react';
import type { Claim } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { useCommandKeys } from '../../app/commands/use-command-keys.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { TagTypeAhead } from '../annotations/index.ts';
import { setQuestion } from './claim-actions.ts';
import { type ClaimList, focusClaim, selectNone, useClaimList } from './claim-list-store.ts';
import { claimCount } from './claim-words.ts';
import { QuestionChoice } from './QuestionChoice.tsx';

/** What can be done with all selected claims at once. */
export function ClaimBulkBar({ claims }: { readonly claims: readonly Claim[] }) {
  const selected = useClaimList((state) => state.selected);
  const { run, error } = useAction();
  const removeKeys = useCommandKeys('claims.remove');
  const own = claims.filter(({ id }) => selected.has(id));
  if (own.length === 0) return null;
  const ids = own.map(({ id }) => id);
  return (
    <div className="claims-bulk" role="toolbar" aria-label="Selected claims">
      <span className="claims-bulk-words" aria-live="polite">
        {claimCount(own.length)} selected
      </span>
      <Chooser which="question" words="Question…" label="Question of the selected claims">
        <QuestionChoice
          hasNone
          autoFocus
          onEscape={closeChooser}
          onChoose={(chosen) =>
            void run(async () => {
              await setQuestion(ids, chosen);
              closeChooser();
            })
          }
        />
      </Chooser>
      <Chooser which="tags" words="Tags…" label="Tags of the selected claims">
        <TagTypeAhead
          carried={own.map(({ tags }) => tags)}
          onEscape={closeChooser}
          onTag={(tag, use) =>
            void run(() =>
              call('claims.retag', { ids, ...(use === 'all' ? { remove: [tag] } : { add: [tag] }) }),
            )
          }
          onCreate={(name) => void run(() => call('claims.retag', { ids, create: [name] }))}
        />
      </Chooser>
      <Button
        size="small"
        variant="danger"
        keys={removeKeys}
        onClick={() => void runCommand('claims.remove')}
      >
        Remove
      </Button>
      <Button size="small" variant="quiet" keys="Escape" onClick={selectNone}>
        Select none
      </Button>
      <ErrorLine error={error} />
    </div>
  );
}

/** Closes what is being changed and gives the focus back to the list. */
function closeChooser(): void {
  useClaimList.setState({ chooser: null });
  const { current } = useClaimList.getState();
  if (current !== null) focusClaim(current);
}

function Chooser({
  which,
  words,
  label,
  children,
}: {
  readonly which: NonNullable<ClaimList['chooser']>;
  readonly words: string;
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  const isOpen = useClaimList((state) => state.chooser === which);
  const keys = useCommandKeys(`claims.${which}`);
  return (
    <Popover
      label={label}
      side="top"
      isOpen={isOpen}
      onOpenChange={(next) => (next ? useClaimList.setState({ chooser: which }) : closeChooser())}
      trigger={
        <Button size="small" keys={keys}>
          {words}
        </Button>
      }
    >
      <div className="claims-chooser">{children}</div>
    </Popover>
  );
}
