/** What the style sheet of a session's report has besides that of annotated notes: headings in steps, tables, and pages on paper. */
export const reportStyle = `
.report h3 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .5rem; overflow-wrap: anywhere; }
.report h4 { font: 600 .95rem/1.4 Inter, "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; margin: 1.6rem 0 .4rem; color: var(--accent); }
.report h1, .report h2 { overflow-wrap: anywhere; }
.report li { overflow-wrap: anywhere; margin: .2rem 0; }
.report dl { margin-bottom: .4rem; }
.report ul, .report ol { padding-inline-start: 1.3rem; }
.report p { overflow-wrap: anywhere; }
.report .label { margin: 0; color: var(--soft); font: 600 .82rem/1.45 Inter, "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; }
.report nav { margin-top: 1.5rem; }
.table { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font: .82rem/1.45 Inter, "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; }
caption { text-align: start; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 500; }
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #333; } }
@media print { .report h1, .report h2, .report h3, .report h4, .report caption { break-after: avoid; } .report .new-page { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; } .report h2.new-page + h3 { margin-top: 1rem; } .report p:has(+ ul), .report p:has(+ ol) { break-after: avoid; } .report p, .report li, .report blockquote { orphans: 2; widows: 2; } .report article { padding: .4rem 0 .4rem .7rem; border-width: 0 0 0 1px; border-radius: 0; } .report tr, .report dt, .report dd { break-inside: avoid; } .report thead { display: table-header-group; } .table { overflow: visible; } .report .warning { break-inside: avoid; } }
`;
