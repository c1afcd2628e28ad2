/** The one style sheet of an exported page: for the screen in light and dark, and for paper. Loads nothing. */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --pane: #f3f1ec; --line: #d9d4c8; --ink: #1d1c1a; --soft: #5c5851; --accent: #1f5f5b; --warn: #7d4a00; --warn-soft: #fbf0da; }
@media (prefers-color-scheme: dark) { :root { --paper: #191917; --pane: #23221f; --line: #3d3a34; --ink: #ece9e2; --soft: #b0aba0; --accent: #7fc4bd; --warn: #f0c274; --warn-soft: #3a2e17; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Source Serif 4", "Noto Naskh Arabic", Georgia, "Noto Serif", serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.75rem 0 .5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3, h4 { font-size: 1.05rem; margin: 1.5rem 0 .35rem; }
p { margin: .5rem 0; }
a { color: var(--accent); overflow-wrap: anywhere; }
.check { font-weight: 600; }
.small, dl { color: var(--soft); font-size: .82rem; line-height: 1.45; font-family: Inter, "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .6rem 0 0; }
dt { font-weight: 500; }
dd { margin: 0; overflow-wrap: anywhere; color: var(--ink); }
code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; }
article { margin: 1.1rem 0; padding: .9rem 1rem; background: var(--pane); border: 1px solid var(--line); border-radius: .5rem; break-inside: avoid; }
blockquote { margin: .25rem 0; padding-inline-start: .8rem; border-inline-start: 3px solid var(--accent); white-space: pre-wrap; overflow-wrap: anywhere; }
figure { margin: .8rem 0; }
figcaption { padding-inline-start: .8rem; color: var(--soft); font: .82rem/1.45 Inter, "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; }
.quote { font-size: 1.06rem; }
article h4 { margin-top: 0; }
.comment { margin-top: .6rem; }
.comment p, .comment li { white-space: pre-wrap; overflow-wrap: anywhere; }
nav ol { padding-inline-start: 1.4rem; }
.tags { display: flex; flex-wrap: wrap; gap: .3rem; list-style: none; margin: .6rem 0 0; padding: 0; }
.tags li { padding: 0 .45rem; border: 1px solid var(--line); border-radius: .3rem; font: .82rem/1.5 Inter, "Noto Sans", "Noto Naskh Arabic", system-ui, sans-serif; }
.warning { padding: .3rem .6rem; border-radius: .35rem; background: var(--warn-soft); color: var(--warn); font-weight: 600; }
@media print { :root { color-scheme: light; --paper: #fff; --pane: #fff; --line: #bbb; --ink: #000; --soft: #333; --accent: #000; --warn: #000; --warn-soft: #fff; } body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } a { text-decoration: none; } .warning { border: 1px solid #000; } }
`;
