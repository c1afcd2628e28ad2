import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../ui/copy-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** The beginning of a SHA-256, with a button that copies the whole. */
export function Hash({ sha256 }: { readonly sha256: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <code title={sha256}>{sha256.slice(0, 16)}…</code>
      <IconButton
        label={isCopied ? 'Copied' : 'Copy the whole SHA-256'}
        icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={() => setCopied(copyText(sha256))}
        onBlur={() => setCopied(false)}
      />
    </>
  );
}
