import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import './Popover.css';

export interface PopoverProps {
  /** The accessible name. */
  readonly label: string;
  /** The button that opens it; must take a ref and spread its props. Left out where `isOpen` and `anchor` are given. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** Where it stands when it is not at its trigger. */
  readonly anchor?: Element | { readonly getBoundingClientRect: () => DOMRect } | null;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly align?: 'start' | 'center' | 'end';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A small surface at a button, without taking the rest of the window away. */
export function Popover({
  label,
  trigger,
  isOpen,
  onOpenChange,
  anchor,
  side = 'bottom',
  align = 'start',
  className,
  children,
}: PopoverProps) {
  return (
    <Base.Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          className="popover-place"
          sideOffset={6}
          side={side}
          align={align}
          {...(anchor ? { anchor } : {})}
        >
          <Base.Popup className={joinClasses('popover', className)} aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
