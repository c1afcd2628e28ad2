import { useEffect, useState } from 'react';
import { onConnectionChange } from '../../api/client.ts';
import { Button } from '../../ui/Button.tsx';

/** Says when the process that keeps the project stopped, and that it runs again, until the person has read it. */
export function CoreBanner() {
  const [shown, setShown] = useState<'lost' | 'restarted' | null>(null);
  useEffect(
    () =>
      onConnectionChange((state) =>
        setShown((before) => (state === 'lost' ? 'lost' : before === 'lost' ? 'restarted' : before)),
      ),
    [],
  );
  if (shown === null) return null;
  return (
    <div className="core-banner" role="alert">
      {shown === 'lost' ? (
        <span>
          The part of Assay that keeps the project has stopped and is being started again. Everything that was
          saved is safe.
        </span>
      ) : (
        <>
          <span>
            The part of Assay that keeps the project had stopped and was started again. Everything that was
            saved is here; check the last thing you did.
          </span>
          <Button size="small" onClick={() => setShown(null)}>
            Dismiss
          </Button>
        </>
      )}
    </div>
  );
}
