import { describe, expect, it } from 'vitest';
import { completeAddress, isOpenableAddress } from '../../../shared/rich-text/link-address.ts';

describe('a typed link address', () => {
  it.each([
    ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
    [' example.org/page ', 'https://example.org/page'],
    ['example.org:8080', 'https://example.org:8080'],
    ['desk@example.org', 'mailto:desk@example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ])('%s is completed to %s', (typed, completed) => {
    expect(completeAddress(typed)).toBe(completed);
  });

  it.each([
    '',
    '   ',
    'two words',
    'javascript:alert(1)',
    'file:///etc/hosts',
    'data:text/html,x',
    'tel:123x',
  ])('%j is refused', (typed) => {
    expect(completeAddress(typed)).toBeNull();
  });

  it('is openable only with http, https and mailto', () => {
    expect(['http://a.example', 'https://a.example', 'mailto:a@b.example'].every(isOpenableAddress)).toBe(
      true,
    );
    expect(['ftp://a.example', 'javascript:1', '//a.example', 'a.example'].some(isOpenableAddress)).toBe(
      false,
    );
  });
});
