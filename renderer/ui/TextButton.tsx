import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes.ts';
import './TextButton.css';

/** A button within or among words: it looks like a link and stays in the window. */
export function TextButton({ className, ...props }: ComponentProps<'button'>) {
  return <button type="button" className={joinClasses('text-button', className)} {...props} />;
}
