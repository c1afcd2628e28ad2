import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './join-classes.ts';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  /** The buttons, the one to press last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** There is only text in it: the text takes the focus, so that keys scroll it. */
  readonly isText?: boolean;
  readonly children?: ReactNode;
}

/** A surface over the window that must be answered or left. Only where no pane will do. */
export function Dialog({
  title,
  isOpen,
  onClose,
  description,
  footer,
  size = 'medium',
  isText = false,
  children,
}: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  // The first thing to fill in or press, or what says so of itself, rather than the button that leaves again.
  const firstControl = () =>
    body.current?.querySelector<HTMLElement>('[data-first-focus]') ??
    body.current?.querySelector<HTMLElement>('input, textarea, button, a[href], summary') ??
    body.current;
  return (
    <Base.Root open={isOpen} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-shade" />
        <Base.Popup className={joinClasses('dialog', `dialog-${size}`)} initialFocus={firstControl}>
          <header className="dialog-header">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close render={<IconButton label="Close" keys="Escape" icon={<X aria-hidden />} />} />
          </header>
          {description !== undefined && (
            <Base.Description className="dialog-description">{description}</Base.Description>
          )}
          {children !== undefined && (
            <div className="dialog-body" ref={body} tabIndex={isText ? 0 : -1}>
              {children}
            </div>
          )}
          {footer !== undefined && <footer className="dialog-footer">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
