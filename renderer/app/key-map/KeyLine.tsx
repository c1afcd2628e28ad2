import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { joinClasses } from '../../ui/join-classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Command } from '../commands/command.ts';
import { keysOf } from '../commands/keys-of.ts';
import { titleOf } from '../commands/registry.ts';
import { KeyChange } from './KeyChange.tsx';

/** One command with its keys, and the form that changes them. */
export function KeyLine({
  command,
  isChanging,
  onChanging,
}: {
  readonly command: Command;
  readonly isChanging: boolean;
  readonly onChanging: (isChanging: boolean) => void;
}) {
  const title = titleOf(command);
  const button = useRef<HTMLButtonElement>(null);
  const wasChanging = useRef(false);
  useEffect(() => {
    if (wasChanging.current && !isChanging) button.current?.focus();
    wasChanging.current = isChanging;
  }, [isChanging]);
  return (
    <li className={joinClasses('key-line', isChanging && 'key-line-changing')}>
      <span className="key-title">{title}</span>
      <span className="key-keys">
        {keysOf(command).map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </span>
      <Button
        ref={button}
        variant="quiet"
        size="small"
        aria-label={`Change the key of ${title}`}
        aria-expanded={isChanging}
        className="key-change-button"
        onClick={() => onChanging(!isChanging)}
      >
        Change
      </Button>
      {isChanging && <KeyChange command={command} onDone={() => onChanging(false)} />}
    </li>
  );
}
