import { useCore } from '../../api/hooks.ts';
import { TextButton } from '../../ui/TextButton.tsx';
import { askForSession } from './sessions-view.ts';

/** Who judges, as the event log will state it; nobody is named unless the person does so. */
export function AnalystLine() {
  const project = useCore('project.get', {}).data;
  if (project === undefined) return null;
  return (
    <p className="session-analyst">
      {project.analyst === null ? (
        'Nobody is named as the one who judges.'
      ) : (
        <>
          Who judges: <bdi>{project.analyst}</bdi>
        </>
      )}{' '}
      <TextButton onClick={() => askForSession({ type: 'analyst' })}>
        {project.analyst === null ? 'Say who judges…' : 'Change…'}
      </TextButton>
    </p>
  );
}
