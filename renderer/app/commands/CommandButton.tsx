import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '../../ui/Button.tsx';
import { IconButton, type IconButtonProps } from '../../ui/IconButton.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { useCommandState } from './command-state.ts';
import { runCommand } from './registry.ts';

/** A button that runs a command and is enabled as the command is; shows the command's title, or `children`. */
export function CommandButton({
  command,
  children,
  ...props
}: Omit<ButtonProps, 'onClick' | 'disabled'> & { readonly command: string; readonly children?: ReactNode }) {
  const state = useCommandState(command);
  if (state === undefined) return null;
  const button = (
    <Button {...props} disabled={!state.isEnabled} onClick={() => void runCommand(command)}>
      {children ?? state.title}
    </Button>
  );
  // Where the button itself does not show them, the tooltip has the whole title and the key.
  const isWhole = props.keys !== undefined || (children === undefined && state.keys === undefined);
  return isWhole ? (
    button
  ) : (
    <Tooltip words={state.title} keys={state.keys}>
      {button}
    </Tooltip>
  );
}

/** The same with an icon; title and key are in the tooltip. */
export function CommandIconButton({
  command,
  ...props
}: Omit<IconButtonProps, 'onClick' | 'disabled' | 'label' | 'keys'> & { readonly command: string }) {
  const state = useCommandState(command);
  if (state === undefined) return null;
  return (
    <IconButton
      {...props}
      label={state.title}
      keys={state.keys}
      disabled={!state.isEnabled}
      onClick={() => void runCommand(command)}
    />
  );
}
