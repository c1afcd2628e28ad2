import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { runCommand } from '../../app/commands/registry.ts';
import { useCommandKeys } from '../../app/commands/use-command-keys.ts';
import { useCore } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { actedOn, annotationWords } from './bulk-actions.ts';
import { BulkTagger, BulkUntagger } from './BulkTagger.tsx';
import { clearSelection, useTable } from './table-store.ts';

/** What can be done with the selected annotations; with none selected, how to select some. */
export function BulkBar() {
  const selected = useTable((state) => state.selected);
  const active = useTable((state) => state.active.annotation);
  const chooser = useTable((state) => state.chooser);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is acted on follows from both.
  const ids = useMemo(() => actedOn(), [selected, active]);
  const uses = useCore('table.tags', chooser === null ? null : { ids: [...ids] }).data?.tags;
  const tagKeys = useCommandKeys('table.tag');
  const untagKeys = useCommandKeys('table.untag');
  const evidenceKeys = useCommandKeys('table.evidence');
  const removeKeys = useCommandKeys('table.remove');
  if (ids.length === 0) return null;
  const choose = (which: 'tag' | 'untag') => (isOpen: boolean) => {
    useTable.setState({ chooser: isOpen ? which : null, ...(isOpen ? {} : { isFocusAwaited: true }) });
  };
  return (
    <div className="table-bulk" role="toolbar" aria-label="Selected annotations">
      <span className="table-bulk-words">
        {selected.size > 0 ? `${annotationWords(selected.size)} selected` : 'This annotation'}
      </span>
      <Popover
        label="Tag"
        side="top"
        isOpen={chooser === 'tag'}
        onOpenChange={choose('tag')}
        trigger={
          <Button size="small" keys={tagKeys}>
            Tag
          </Button>
        }
      >
        <BulkTagger ids={ids} uses={uses} />
      </Popover>
      <Popover
        label="Untag"
        side="top"
        isOpen={chooser === 'untag'}
        onOpenChange={choose('untag')}
        trigger={
          <Button size="small" keys={untagKeys}>
            Untag
          </Button>
        }
      >
        <BulkUntagger ids={ids} uses={uses} />
      </Popover>
      {ids.length === 1 && (
        <Button size="small" keys={evidenceKeys} onClick={() => void runCommand('table.evidence')}>
          Evidence…
        </Button>
      )}
      <Button size="small" onClick={() => void runCommand('table.export')}>
        Export…
      </Button>
      <Button size="small" variant="danger" keys={removeKeys} onClick={() => void runCommand('table.remove')}>
        <Trash2 aria-hidden /> Delete
      </Button>
      {selected.size > 0 ? (
        <Button size="small" variant="quiet" keys="Escape" onClick={clearSelection}>
          Select none
        </Button>
      ) : (
        <span className="table-bulk-hint">Space selects, Enter shows the passage</span>
      )}
    </div>
  );
}
