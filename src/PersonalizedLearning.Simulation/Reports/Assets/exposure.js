// How often a learner practised each competency, an arm a column, with bars on one scale.
const drawExposure = () => {
  const host = clear(place('practice-chart'));
  const arms = chosen();
  const most = Math.max(1e-9, ...arms.flatMap(condition => condition.exposure));
  const head = make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Competency'), ...arms.map(condition => make('th', { scope: 'col' }, make('b', {}, lettersOf(condition)), ' ' + study.arms[condition.arm].name))));
  const body = make('tbody', {}, ...study.competencies.map((label, competency) => make('tr', {}, make('th', { scope: 'row' }, label), ...arms.map(condition => {
    const value = condition.exposure[competency] ?? 0;
    const bar = make('i', { class: 'bar' });
    bar.style.width = (100 * value / most).toFixed(1) + '%';
    return make('td', {}, number(value), bar);
  }))));
  host.append(make('div', { class: 'scroll', role: 'region', 'aria-label': 'Practice by competency', tabindex: '0' }, make('table', { class: 'bars' }, make('caption', {}, `Steps a learner on each competency, ${study.settings[shown.setting].name}`), head, body)));
};
sections.push(drawExposure);
