import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes.ts';
import './TextInput.css';

/** A line of text. Its direction follows what is written in it. */
export function TextInput({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      dir="auto"
      spellCheck={false}
      autoComplete="off"
      className={joinClasses('text-input', className)}
      {...props}
    />
  );
}

/** Several lines of plain text. */
export function TextArea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea dir="auto" rows={3} className={joinClasses('text-input text-area', className)} {...props} />
  );
}
