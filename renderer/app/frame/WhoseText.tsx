import { useCore } from '../../api/hooks.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { TextButton } from '../../ui/TextButton.tsx';

/** Beside a view that is no text: which text the inspector's panel is of, with the way back to it. */
export function WhoseText() {
  const document = useWorkspace(({ view, inspector, activeDocument }) =>
    view === 'reader' || inspector === 'source' || inspector === 'note' ? null : activeDocument,
  );
  const title = useCore(
    'documents.list',
    document === null ? null : {},
    (documents) => documents.find(({ id }) => id === document)?.title,
  ).data;
  if (document === null) return null;
  return (
    <p className="inspector-text">
      From{' '}
      <TextButton title="Show the text" onClick={() => useWorkspace.setState({ view: 'reader' })}>
        <bdi>{title}</bdi>
      </TextButton>
    </p>
  );
}
