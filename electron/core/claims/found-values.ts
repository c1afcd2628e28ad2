import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import type { Finding, NumberValue, TextRange } from '../../../shared/model/finding.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';

/** What is found on captures, and a way to have one that was not searched yet searched next. */
export interface FoundOnCapture extends Pick<FindingsOnCapture, 'list'> {
  hurry?(capture: string): void;
}

/** Numbers, dates and places found in words of a capture's text, in their order; what a person rejected is left out. */
export async function foundValues(
  found: FoundOnCapture,
  { capture, start, end }: TextRange & { readonly capture: string },
): Promise<ClaimPassage['values']> {
  const { isFound, findings } = await found.list(capture);
  if (!isFound) found.hurry?.(capture);
  return findings.flatMap(({ finding, state }) =>
    state === 'rejected' || finding.start < start || finding.end > end ? [] : valueIn(finding),
  );
}

function valueIn(finding: Finding): ClaimPassage['values'] {
  switch (finding.kind) {
    case 'number':
      return [{ kind: 'number', words: finding.exact, value: numberWords(finding.value) }];
    case 'date':
      return [{ kind: 'date', words: finding.exact, value: finding.value.edtf }];
    case 'name':
      return finding.value.entity === 'place'
        ? [{ kind: 'place', words: finding.exact, value: finding.value.group }]
        : [];
    case 'mention':
      return [];
  }
}

function numberWords({ least, most, unit }: NumberValue): string {
  const number = most === null ? `${least} or more` : least === most ? String(least) : `${least} to ${most}`;
  return unit === '' ? number : `${number} ${unit}`;
}
