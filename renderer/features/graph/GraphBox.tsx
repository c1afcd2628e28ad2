import { Handle, type NodeProps, Position } from '@xyflow/react';
import { FileText, Quote, UserRound } from 'lucide-react';
import type { GraphNode } from '../../../shared/model/provenance-graph.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { nodeWords } from './graph-words.ts';

const icons = { document: FileText, source: UserRound, mention: Quote } as const;

/** One node of the drawing. */
export function GraphBox({ data, selected }: NodeProps) {
  const node = data['node'] as GraphNode;
  const { kind, label, detail, date, grade } = node;
  const Icon = icons[kind];
  const facts = [detail, date === null ? null : formatEdtf(date)].filter(Boolean).join(' · ');
  return (
    <div
      className={`graph-box graph-box-${kind}`}
      data-selected={selected || undefined}
      title={nodeWords(node)}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Icon aria-hidden className="graph-box-icon" />
      <span className="graph-box-words">
        <bdi className="graph-box-label">{label}</bdi>
        {facts !== '' && <bdi className="graph-box-facts">{facts}</bdi>}
      </span>
      {grade !== null && <span className="grade-letter">{grade.split(' ')[0]}</span>}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
