import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './ViewFrame.css';

export interface ViewFrameProps {
  /** What the view is called to a reader of the screen. */
  readonly label: string;
  readonly className?: string;
  /** Its header, and what fills the rest. */
  readonly children: ReactNode;
}

/** A view that fills the middle of the window and is no text. */
export function ViewFrame({ label, className, children }: ViewFrameProps) {
  return (
    <section className={joinClasses('view-frame', className)} aria-label={label}>
      {children}
    </section>
  );
}

export interface ViewHeaderProps {
  readonly title: string;
  /** How much is shown, said again when it changes. */
  readonly count?: ReactNode;
  /** What else stands beside the title. */
  readonly beside?: ReactNode;
  /** What can be done, at the end of the title's line. */
  readonly actions?: ReactNode;
  /** What chooses what is shown, and how. */
  readonly tools?: ReactNode;
  /** The tools below the title, or in a line with it. */
  readonly layout?: 'below' | 'line';
  /** What follows the tools. */
  readonly children?: ReactNode;
}

/** The head of a view: title, how much, what can be done, and what chooses what is shown. The title stands at one place in all views. */
export function ViewHeader({
  title,
  count,
  beside,
  actions,
  tools,
  layout = 'below',
  children,
}: ViewHeaderProps) {
  return (
    <header className={joinClasses('view-header', layout === 'line' && 'view-header-row')}>
      <div className="view-heading">
        <h1>{title}</h1>
        {count !== undefined && (
          <span className="view-count" aria-live="polite">
            {count}
          </span>
        )}
        {beside}
        {actions !== undefined && <div className="view-actions">{actions}</div>}
      </div>
      {tools !== undefined && <div className="view-tools">{tools}</div>}
      {children}
    </header>
  );
}
