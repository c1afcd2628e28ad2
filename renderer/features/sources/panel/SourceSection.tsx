import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';

/** A part of the profile under its heading, with the button that adds to it. */
export function SourceSection({
  title,
  add,
  isAdding = false,
  onAdd,
  children,
}: {
  readonly title: string;
  /** The words of the button; left out: nothing is added here. */
  readonly add?: string;
  readonly isAdding?: boolean;
  readonly onAdd?: () => void;
  readonly children: ReactNode;
}) {
  return (
    <section className="source-section" aria-label={title}>
      <header className="source-section-header">
        <h2>{title}</h2>
        {add !== undefined && !isAdding && (
          <Button size="small" variant="quiet" onClick={onAdd}>
            {add}
          </Button>
        )}
      </header>
      {children}
    </section>
  );
}
