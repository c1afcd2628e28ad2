import { ChevronDown } from 'lucide-react';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { useCommandKeys } from '../../app/commands/use-command-keys.ts';
import { openCardPart, showInMentions } from '../../stores/findings.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { acceptFindings, rejectFindings, removeMention, reopenItem } from './finding-actions.ts';
import type { FoundItem } from './found-items.ts';
import type { Run } from './FindingFacts.tsx';

interface FindingActionsProps {
  readonly item: FoundItem;
  readonly capture: string;
  readonly run: Run;
  /** Where what was found is listed: there is no need of a way to there. */
  readonly isInList?: boolean;
}

/** What can be done with a finding, as far as it has come. */
export function FindingActions(props: FindingActionsProps) {
  const { item, run } = props;
  if (item.mention !== null) return <MentionActions {...props} />;
  if (item.state === 'suggested') return <SuggestionActions {...props} />;
  return (
    <footer className="finding-actions">
      <Button size="small" onClick={() => void run(() => reopenItem(item))}>
        {item.state === 'accepted' ? 'Take back' : 'Suggest again'}
      </Button>
    </footer>
  );
}

function SuggestionActions({ item, capture, run, isInList = false }: FindingActionsProps) {
  const isMention = item.kind === 'mention';
  return (
    <footer className="finding-actions">
      <Button
        size="small"
        variant="primary"
        onClick={() => void run(() => acceptFindings(capture, [{ item }]))}
      >
        Accept <CommandKeys command="finding.accept" />
      </Button>
      {isMention && (
        <Button size="small" onClick={() => openCardPart('source', isInList ? 'list' : 'text')}>
          With source… <CommandKeys command="finding.source" />
        </Button>
      )}
      <Button size="small" onClick={() => openCardPart('correct', isInList ? 'list' : 'text')}>
        Correct <CommandKeys command="finding.correct" />
      </Button>
      <RejectButton capture={capture} items={[item]} run={run} />
    </footer>
  );
}

/** Rejects suggestions here, in this document, or everywhere. */
export function RejectButton({
  capture,
  items,
  run,
}: {
  readonly capture: string;
  readonly items: readonly FoundItem[];
  readonly run: Run;
}) {
  const isOne = items.length === 1;
  const keysHere = useCommandKeys('finding.reject');
  const keysInDocument = useCommandKeys('finding.rejectInDocument');
  const reject = (scope: 'place' | 'document' | 'project') =>
    void run(() => rejectFindings(capture, items, scope));
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small">
          Reject <ChevronDown aria-hidden className="finding-sign" />
        </Button>
      }
      items={[
        { label: 'Here', keys: isOne ? keysHere : undefined, onSelect: () => reject('place') },
        {
          label: 'These words in this document',
          keys: isOne ? keysInDocument : undefined,
          onSelect: () => reject('document'),
        },
        { label: 'These words everywhere', onSelect: () => reject('project') },
      ]}
    />
  );
}

function MentionActions({ item, run, isInList = false }: FindingActionsProps) {
  const document = useWorkspace(({ activeDocument }) => activeDocument);
  return (
    <footer className="finding-actions">
      <Button size="small" onClick={() => openCardPart('source', isInList ? 'list' : 'text')}>
        {item.mention?.source === null ? 'Say who…' : 'Other source…'}{' '}
        <CommandKeys command="finding.source" />
      </Button>
      <Button size="small" onClick={() => openCardPart('correct', isInList ? 'list' : 'text')}>
        Correct <CommandKeys command="finding.correct" />
      </Button>
      {document !== null && !isInList && (
        <Button size="small" onClick={() => showInMentions(item.id, document)}>
          Follow <CommandKeys command="mention.show" />
        </Button>
      )}
      <Button size="small" variant="danger" onClick={() => void run(() => removeMention(item))}>
        Not a mention
      </Button>
    </footer>
  );
}
