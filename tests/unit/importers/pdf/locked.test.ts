import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../support/importing/import-builder.ts';
import { importPdfFixture } from '../../../support/importing/pdf-fixture.ts';

describe.each(['locked-rc4.pdf', 'locked-aes.pdf'])('%s', (name) => {
  test.each(['quay', 'harbourmaster'])('opens with the password %s', async (password) => {
    const { text } = await importPdfFixture(name, password);
    expect(text).toBe('Only who has the key reads this.');
  });

  test('asks for a password', async () => {
    const { reason, message } = await refusalOf(importPdfFixture(name));
    expect({ reason, message }).toEqual({
      reason: 'locked',
      message: 'This PDF is encrypted. Give its password to import it.',
    });
  });

  test('says of a wrong one that it is wrong', async () => {
    const { reason, message } = await refusalOf(importPdfFixture(name, 'key'));
    expect(reason).toBe('locked');
    expect(message).toContain('not the right one');
  });
});
