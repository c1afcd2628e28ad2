import { useCore } from '../../api/hooks.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';

/** How many captures still hash to the SHA-256 they were stored under; leads to the whole check. */
export function VerifiedWords() {
  const project = useCore('project.get', {});
  if (project.data === undefined || project.data.captures === 0) return null;
  const { captures, verified } = project.data;
  const words =
    verified === captures
      ? `${captures} ${captures === 1 ? 'capture' : 'captures'} verified`
      : `${verified} of ${captures} captures verified`;
  return (
    <Tooltip words="Check the whole project: every original, quote and index" side="top">
      <button
        type="button"
        className={verified === captures ? 'status-button' : 'status-button status-pause'}
        onClick={() => void runCommand('project.verify')}
      >
        {words}
      </button>
    </Tooltip>
  );
}
