import { createElement, Fragment, type ReactNode } from 'react';
import { CommandKeys } from '../../app/commands/CommandKeys.tsx';
import { keysOf } from '../../app/commands/keys-of.ts';
import { allCommands } from '../../app/commands/registry.ts';
import { keyWords } from '../../ui/key-words.ts';

const placeholder = /\{([\w.]+)\}/;

/** The words of a step with the keys as they are now. */
export function tourWords(words: string): ReactNode {
  const pieces = words.split(placeholder);
  return createElement(
    Fragment,
    null,
    ...pieces.map((piece, index) => (index % 2 === 0 ? piece : keysOfCommand(piece))),
  );
}

function keysOfCommand(command: string): ReactNode {
  return <CommandKeys command={command} which="shortest" />;
}

/** The same as plain text, for screen readers. */
export function tourText(words: string): string {
  return words
    .split(placeholder)
    .map((piece, index) => (index % 2 === 0 ? piece : shortestKeys(piece)))
    .join('');
}

function shortestKeys(id: string): string {
  const command = allCommands().find((candidate) => candidate.id === id);
  const [keys] = (command === undefined ? [] : keysOf(command)).toSorted(
    (one, other) => one.length - other.length,
  );
  return keys === undefined ? 'its command' : keyWords(keys);
}
