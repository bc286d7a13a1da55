// Everything can be read without this script. It adds what only a screen can do: sorting a table by a column,
// leaving out the smaller figures, and opening or folding everything at once.
'use strict';

const button = (words, press) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', () => press(made));
  return made;
};

// The first number of a cell; cells without one stand last, whichever way the column is sorted.
const valueOf = cell => {
  const found = cell.firstChild ? cell.firstChild.textContent.replaceAll(',', '').match(/[-−]?\d+(\.\d+)?/) : null;
  return found ? Number(found[0].replace('−', '-')) : null;
};

const sortBy = (table, heading, column) => {
  const up = heading.getAttribute('aria-sort') !== 'ascending';
  table.querySelectorAll('thead th').forEach(other => other.removeAttribute('aria-sort'));
  heading.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const body = table.tBodies[0];
  const rows = [...body.rows].map(row => ({ row, cell: row.cells[column] }));
  const numbers = column > 0 && rows.some(entry => valueOf(entry.cell) !== null);
  rows.sort((one, other) => {
    if (!numbers) {
      const order = one.cell.textContent.localeCompare(other.cell.textContent, 'en-GB');
      return up ? order : -order;
    }
    const [first, second] = [valueOf(one.cell), valueOf(other.cell)];
    if (first === null || second === null) {
      return (first === null) - (second === null);
    }
    return up ? first - second : second - first;
  });
  rows.forEach(entry => body.append(entry.row));
};

for (const table of document.querySelectorAll('main table')) {
  if (table.tBodies.length === 1 && table.tBodies[0].rows.length > 3) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const words = heading.textContent.trim();
      if (words) {
        heading.replaceChildren(button(words, () => sortBy(table, heading, column)));
      }
    });
  }
}

const tools = document.createElement('div');
tools.className = 'tools';
if (document.querySelector('.beneath')) {
  tools.append(button('Hide smaller figures', pressed => {
    const hidden = document.body.classList.toggle('plain');
    pressed.textContent = hidden ? 'Show smaller figures' : 'Hide smaller figures';
  }));
}
if (document.querySelector('details')) {
  tools.append(button('Open everything', pressed => {
    const open = pressed.textContent === 'Open everything';
    document.querySelectorAll('details').forEach(fold => { fold.open = open; });
    pressed.textContent = open ? 'Fold everything' : 'Open everything';
  }));
}
document.getElementById('main').prepend(tools);
