import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allFixtures } from './fixtures/all-fixtures.ts';
import { runTool } from './process/refusal.ts';
import { sayOnStdout } from './process/say.ts';
import { inRepository } from './repository.ts';

// Makes the files of tests/fixtures/formats that programs write; run after a change to what makes them and commit what it writes.
await runTool(async () => {
  for (const [name, make] of Object.entries(allFixtures)) {
    const path = inRepository('tests', 'fixtures', 'formats', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, make());
  }
  sayOnStdout(`Made ${Object.keys(allFixtures).length} files in tests/fixtures/formats`);
  return 0;
});
