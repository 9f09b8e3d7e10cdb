// Tables that sort by a column within each setting, and one measure shown at a time.
for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.querySelectorAll('thead th')];
  heads.forEach((head, column) => {
    if (head.classList.contains('picture')) return;
    const button = make('button', { type: 'button' }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const falling = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      for (const body of table.tBodies) {
        const rows = [...body.rows].filter(row => !row.classList.contains('setting'));
        const value = row => { const text = row.cells[column].dataset.v; return text === undefined ? null : Number(text); };
        rows.sort((one, other) => {
          const [left, right] = [value(one), value(other)];
          if (left === null || right === null) return (left === null) - (right === null);
          return falling ? right - left : left - right;
        });
        body.append(...rows);
      }
    });
  });
}
{
  const blocks = [...document.querySelectorAll('.measure')];
  const own = blocks.filter(block => block.dataset.title !== undefined);
  if (own.length > 1) {
    const selects = [];
    const show = chosenMeasure => {
      for (const block of blocks) block.hidden = block.dataset.measure !== chosenMeasure;
      for (const select of selects) select.value = chosenMeasure;
    };
    for (const id of ['measures', 'groups']) {
      const section = place(id);
      if (section === null) continue;
      const select = make('select', {}, ...own.map(block => make('option', { value: block.dataset.measure }, block.dataset.title)));
      select.addEventListener('change', () => show(select.value));
      selects.push(select);
      section.insertBefore(make('div', { class: 'pick' }, make('label', {}, 'Measure', select)), section.querySelector('.measure'));
    }
    show(own[0].dataset.measure);
  }
}
