import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AssayCommand, assayCommand } from './assay-command.ts';
import { temporaryFolder } from './projects/project-builder.ts';

export const report = `Inquiry told of two warnings
Published on: 9 March 1998

At least 31 people had died 🔥, the inquiry heard. Two written warnings were sent.
The alarm was raised at 2.14. The authority gives 3.00 for the alarm.
`;
const letter = 'بندرگاہ میں آگ\n\nعینی شاہدین نے 👀 بارہ افراد کے لاپتہ ہونے کی خبر دی۔\n';

/** A folder with the command working in it. */
export interface Workplace {
  readonly folder: string;
  readonly assay: AssayCommand;
  readonly path: (name: string) => string;
}

/** A folder with `report.txt` and `letter.txt` in it, and no project yet. */
export function workplace(): Workplace {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path('report.txt'), report);
  writeFileSync(path('letter.txt'), letter);
  return { folder, assay: assayCommand(folder), path };
}

/** The same with both documents in `p.assay`, which every later command takes as the last opened project. */
export async function project(): Promise<Workplace & { readonly documents: readonly string[] }> {
  const place = workplace();
  const items = await place.assay.records(['--project', 'p.assay', 'import', 'report.txt', 'letter.txt']);
  return { ...place, documents: items.map(({ document }) => String(document)) };
}
