import type { ComponentProps, ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import { Tooltip, type TooltipProps } from './Tooltip.tsx';
import './IconButton.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does; its accessible name and its tooltip. */
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string | undefined;
  readonly icon: ReactNode;
  readonly tooltipSide?: TooltipProps['side'];
}

/** A button that shows an icon only; its tooltip says what it does and with which key. */
export function IconButton({ label, keys, icon, tooltipSide, className, ...props }: IconButtonProps) {
  return (
    <Tooltip words={label} keys={keys} {...(tooltipSide ? { side: tooltipSide } : {})}>
      <button type="button" aria-label={label} className={joinClasses('icon-button', className)} {...props}>
        {icon}
      </button>
    </Tooltip>
  );
}
