import type { ComponentProps, ReactNode } from 'react';
import './Checkbox.css';

/** A tick box with its words. */
export function Checkbox({ children, ...props }: ComponentProps<'input'> & { readonly children: ReactNode }) {
  return (
    <label className="checkbox">
      <input type="checkbox" {...props} />
      <span>{children}</span>
    </label>
  );
}
