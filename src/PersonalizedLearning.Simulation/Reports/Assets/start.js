// Who is shown, and when everything is drawn anew.
// Where there are many rows, tables too show one setting at a time; on paper all.
const filters = study.settings.length > 1 && study.conditions.length > 24;
const filter = () => {
  if (filters) for (const body of document.querySelectorAll('tbody[data-setting]')) body.classList.toggle('off', Number(body.dataset.setting) !== shown.setting);
};
const mostAtFirst = 6;
const chooseArms = () => {
  const { conditions, baseline, best } = study.settings[shown.setting];
  const first = [baseline, best, ...conditions].filter(index => index !== null).map(index => study.conditions[index].arm);
  shown.arms = new Set([...new Set(first)].slice(0, mostAtFirst));
};
{
  const bar = make('div', { class: 'choose', role: 'group', 'aria-label': 'What is shown' });
  const list = make('ul');
  const summary = make('summary');
  const fill = () => {
    clear(list).append(...conditionsOf().map(condition => {
      const box = make('input', { type: 'checkbox' });
      box.checked = shown.arms.has(condition.arm);
      box.addEventListener('change', () => { if (box.checked) shown.arms.add(condition.arm); else shown.arms.delete(condition.arm); count(); drawAll(); });
      return make('li', {}, make('label', {}, box, make('span', {}, nameOf(condition))));
    }));
    count();
  };
  const count = () => { summary.textContent = `Arms shown: ${chosen().length} of ${conditionsOf().length}`; };
  if (study.settings.length > 1) {
    const select = make('select', {}, ...study.settings.map((setting, index) => make('option', { value: index }, setting.name)));
    select.addEventListener('change', () => { shown.setting = Number(select.value); chooseArms(); fill(); filter(); drawAll(); });
    bar.append(make('label', {}, 'Learners and budget', select));
  }
  chooseArms();
  fill();
  if (study.arms.length > 1) bar.append(make('details', {}, summary, list));
  if (bar.childElementCount > 0) document.querySelector('main').insertBefore(bar, place(filters ? 'comparison' : 'curves'));
  filter();
}
drawAll();
let drawnWidth = document.documentElement.clientWidth;
addEventListener('resize', () => {
  if (document.documentElement.clientWidth === drawnWidth) return;
  drawnWidth = document.documentElement.clientWidth;
  for (const chart of charts) chart.resize();
  drawMap();
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
// What is folded away on a screen because it is wide or long, but belongs to the text, is open on paper.
const openMore = open => { for (const details of document.querySelectorAll('details.more')) details.open = open; };
// Canvases don't know that they are on paper: they are drawn in light colours while it is printed.
addEventListener('beforeprint', () => { document.documentElement.classList.add('paper'); openMore(true); drawAll(); });
addEventListener('afterprint', () => { document.documentElement.classList.remove('paper'); openMore(false); drawAll(); });
