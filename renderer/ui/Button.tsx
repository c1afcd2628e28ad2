import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes.ts';
import { Kbd } from './Kbd.tsx';
import './Button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one thing to do next; `danger`: takes something away; `quiet`: no border until it is pointed at. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'regular' | 'small';
  /** The key that does the same, shown beside the words. */
  readonly keys?: string | undefined;
}

/** A button with words. */
export function Button({
  variant = 'plain',
  size = 'regular',
  keys,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      className={joinClasses('button', `button-${variant}`, size === 'small' && 'button-small', className)}
      {...props}
    >
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  );
}
