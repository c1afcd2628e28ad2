import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRovingFocus } from './use-roving-focus.ts';
import './FoldSection.css';

export interface FoldSectionProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** The items of its list; one of each is marked `data-roving`. */
  readonly children: ReactNode;
}

/** A list under a heading that folds it away; the arrow keys go through its items. */
export function FoldSection({ title, isOpen, onToggle, children }: FoldSectionProps) {
  const roving = useRovingFocus<HTMLUListElement>();
  return (
    <section className="fold-section" aria-label={title}>
      <h2>
        <button
          type="button"
          className="fold-section-heading"
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          {title}
          <ChevronDown aria-hidden />
        </button>
      </h2>
      {isOpen && (
        <ul className="fold-section-list" ref={roving.ref} onKeyDown={roving.onKeyDown}>
          {children}
        </ul>
      )}
    </section>
  );
}
