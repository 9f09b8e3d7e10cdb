// How often a learner practised each competency, an arm a column, with bars on one scale.
const drawExposure = () => {
  const host = clear(place('practice-chart'));
  const arms = chosen();
  const most = Math.max(1e-9, ...arms.flatMap(condition => condition.exposure));
  const used = study.competencies.map((label, competency) => [label, competency]).filter(([, competency]) => arms.some(condition => condition.exposure[competency] > 0));
  const unused = study.competencies.length - used.length;
  const head = make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Competency'), ...arms.map(condition => make('th', { scope: 'col' }, make('b', {}, lettersOf(condition)), ' ' + study.arms[condition.arm].name))));
  const body = make('tbody', {}, ...used.map(([label, competency]) => make('tr', {}, make('th', { scope: 'row' }, label), ...arms.map(condition => {
    const value = condition.exposure[competency] ?? 0;
    const bar = make('i', { class: 'bar' });
    bar.style.width = (100 * value / most).toFixed(1) + '%';
    return make('td', {}, number(value), bar);
  }))));
  host.append(make('div', { class: 'scroll', role: 'region', 'aria-label': 'Practice by competency', tabindex: '0' }, make('table', { class: 'bars' }, make('caption', {}, `Steps a learner on each competency, ${study.settings[shown.setting].name}`), head, body)));
  if (unused > 0) host.append(make('p', { class: 'soft' }, `${unused} of ${study.competencies.length} competencies were never practised in what is shown.`));
};
sections.push(drawExposure);
