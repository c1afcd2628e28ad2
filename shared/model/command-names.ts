/** The commands of `assay`, in the order of its help. */
export const commandNames = [
  'import',
  'list',
  'show',
  'recognise',
  'annotate',
  'grade',
  'search',
  'export',
  'bring-back',
  'verify',
] as const;
export type CommandName = (typeof commandNames)[number];
