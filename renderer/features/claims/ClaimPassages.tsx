import { useRef } from 'react';
import { stances } from '../../../shared/claims/stances.ts';
import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { stance } from '../../../shared/model/claim.ts';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { PassageItem } from './PassageItem.tsx';

/** The passages of a claim by what they are to it. Arrow keys go from passage to passage. */
export function ClaimPassages({ page: { passages } }: { readonly page: ClaimPage }) {
  const roving = useRovingFocus<HTMLDivElement>();
  const heading = useRef<HTMLHeadingElement>(null);
  if (passages.length === 0) {
    return (
      <section className="claim-passages" aria-label="Passages">
        <h2 ref={heading}>Passages</h2>
        <p className="claims-soft">
          No passage is judged for this claim yet. Select words in a text, or an annotation, and press{' '}
          <CommandKeys command="annotation.evidence" />.
        </p>
      </section>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the quotes in it, which are buttons.
    <div ref={roving.ref} onKeyDown={roving.onKeyDown} className="claim-passages">
      {stance.options.map((each) => {
        const own = passages.filter(({ evidence }) => evidence.stance === each);
        if (own.length === 0) return null;
        const { heading: title, letter, colour, pattern } = stances[each];
        return (
          <section key={each} aria-label={`${title}: ${own.length}`}>
            <h2 className="claim-passages-heading">
              <TagSwatch colour={colour} pattern={pattern} letter={letter} />
              {title}
              <span className="claims-soft">{own.length}</span>
            </h2>
            <ul className="claim-passages-list">
              {own.map((passage) => (
                <li key={passage.evidence.id}>
                  <PassageItem passage={passage} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
