import { Packer } from 'docx';
import { layOutReport } from '../lay-out-report.ts';
import type { SessionReport } from '../session-report.ts';
import { blockParts } from './block-parts.ts';
import { docxDocument } from './docx-document.ts';
import { fixedDocx } from './fixed-docx.ts';

/**
 * Writes a report as a Word file (ECMA-376, Office Open XML). Equal reports give equal bytes: its dates are that of the event it states. What
 * XML cannot hold (control characters, lone surrogates) becomes U+FFFD.
 */
export async function reportToDocx(report: SessionReport): Promise<Uint8Array> {
  const lists = { count: 0 };
  const parts = layOutReport(report).flatMap((block) => blockParts(block, lists));
  const packed = await Packer.toBuffer(docxDocument(report.title, parts));
  return fixedDocx(packed, report.head?.at ?? report.begunAt);
}
