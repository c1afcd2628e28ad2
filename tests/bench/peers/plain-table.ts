/**
 * Fills the page with a table of so many claims by so many documents, an element for each cell, a quarter of them with a mark; arrow right
 * goes to the next cell. Runs in the page, so it names nothing outside of itself.
 */
export function showPlainTable({
  claims,
  documents,
}: {
  readonly claims: number;
  readonly documents: number;
}): void {
  const rows = [
    `<tr><th></th>${Array.from({ length: documents }, (_, place) => `<th>Document ${place}</th>`).join('')}</tr>`,
  ];
  for (let nth = 0; nth < claims; nth += 1) {
    const cells = Array.from({ length: documents }, (_, place) => {
      const chance = (nth * 31 + place * 17) % 101;
      return chance < 25 ? `<td class="mark">S${(chance % 6) + 1}</td>` : '<td></td>';
    });
    rows.push(`<tr><th>Claim ${nth}: the harbour was closed on day ${nth}.</th>${cells.join('')}</tr>`);
  }
  const style = document.createElement('style');
  style.textContent = `
    body { margin: 0; }
    #matrix { height: 100vh; overflow: auto; font: 14px sans-serif; }
    table { border-collapse: collapse; table-layout: fixed; width: ${documents * 52 + 360}px; }
    th, td { width: 52px; height: 33px; overflow: hidden; white-space: nowrap; border: 1px solid #ccc; }
    tr :first-child { position: sticky; left: 0; width: 360px; background: white; }
    tr:first-child th { position: sticky; top: 0; background: white; }
    .mark { background: #cde; }
    .active { outline: 2px solid black; }`;
  const scroller = document.createElement('div');
  scroller.id = 'matrix';
  scroller.innerHTML = `<table>${rows.join('')}</table>`;
  document.head.append(style);
  document.body.replaceChildren(scroller);
  let active = scroller.querySelector('td');
  addEventListener('keydown', ({ key }) => {
    const next = active?.nextElementSibling;
    if (key !== 'ArrowRight' || !(next instanceof HTMLTableCellElement)) return;
    active?.classList.remove('active');
    next.classList.add('active');
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    active = next;
  });
}
