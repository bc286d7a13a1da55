// Everything can be read without this script. It adds what only a screen can do: sorting a table by a column,
// leaving out the smaller figures, opening or folding everything at once, and on a narrow screen setting a table that is
// too wide for it as cards, a row each.
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
      const order = one.cell.textContent.localeCompare(other.cell.textContent, 'words.language');
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

// A table that is not laid out as one is no table to a screen reader, unless its parts say what they are.
const asCards = table => {
  const heads = [...table.tHead.rows[0].cells].map(head => head.textContent.trim());
  table.setAttribute('role', 'table');
  for (const body of table.tBodies) {
    body.setAttribute('role', 'rowgroup');
    for (const row of body.rows) {
      row.setAttribute('role', 'row');
      [...row.cells].forEach((cell, column) => {
        const named = cell.tagName === 'TD';
        cell.setAttribute('role', named ? 'cell' : 'rowheader');
        if (named) {
          cell.dataset.head = heads[column];
        }
      });
    }
  }
  table.classList.add('cards');
};

const narrow = window.matchMedia('(max-width: 40rem)');
const fit = within => {
  if (narrow.matches) {
    const wide = [...within.querySelectorAll('.scroll')].filter(part => part.scrollWidth > part.clientWidth);
    wide.forEach(part => asCards(part.querySelector('table')));
  } else {
    within.querySelectorAll('.cards').forEach(table => table.classList.remove('cards'));
  }
};
const main = document.getElementById('main');
narrow.addEventListener('change', () => fit(main));
document.querySelectorAll('details').forEach(fold => fold.addEventListener('toggle', () => fit(fold)));
fit(main);

const tools = document.createElement('div');
tools.className = 'tools';
if (document.querySelector('.beneath')) {
  tools.append(button('page.hide-smaller', pressed => {
    const hidden = document.body.classList.toggle('plain');
    pressed.textContent = hidden ? 'page.show-smaller' : 'page.hide-smaller';
  }));
}
if (document.querySelector('details')) {
  tools.append(button('page.open', pressed => {
    const open = pressed.textContent === 'page.open';
    document.querySelectorAll('details').forEach(fold => { fold.open = open; });
    pressed.textContent = open ? 'page.fold' : 'page.open';
  }));
}
main.prepend(tools);
