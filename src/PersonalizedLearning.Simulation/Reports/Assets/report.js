// What all charts share: the data, who is shown, and small means to write elements.
const study = JSON.parse(document.getElementById('study-data').textContent);
const svgSpace = 'http://www.w3.org/2000/svg';
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
};
const draw = (name, attributes = {}, ...children) => {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};
const place = id => document.getElementById(id);
const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const percent = (value, decimals = 1) => value === null || value === undefined ? '–' : (100 * value).toFixed(decimals) + '\u00a0%';
const number = (value, decimals = 2) => value === null || value === undefined ? '–' : value.toFixed(decimals);
const lineColours = 6;
const dashes = [[], [9, 4], [3, 3], [12, 4, 3, 4], [6, 3], [2, 5], [14, 4, 2, 4, 2, 4]];
const styleOf = arm => ({ colour: '--l' + arm % lineColours, dash: dashes[(arm + Math.floor(arm / lineColours)) % dashes.length] });
const nameOf = condition => study.arms[condition.arm].letters + ' ' + study.arms[condition.arm].name;
const lettersOf = condition => study.arms[condition.arm].letters;
const shown = { setting: 0, arms: new Set() };
const conditionsOf = () => study.settings[shown.setting].conditions.map(index => study.conditions[index]);
const chosen = () => conditionsOf().filter(condition => shown.arms.has(condition.arm));
const clear = element => { element.replaceChildren(); return element; };
const key = arm => {
  const { colour: name, dash } = styleOf(arm);
  const line = draw('path', { d: 'M0 5H34', 'stroke-dasharray': dash.join(' ') });
  line.style.stroke = `var(${name})`;
  return draw('svg', { viewBox: '0 0 34 10', 'aria-hidden': 'true' }, line);
};
// The same numbers as a table, for who does not see the picture or wants to read them off.
const tableOf = (title, headings, rows) => {
  const body = make('tbody', {}, ...rows.map(row => make('tr', {}, ...row.map((value, index) => make(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, String(value))))));
  const head = make('thead', {}, make('tr', {}, ...headings.map(heading => make('th', { scope: 'col' }, heading))));
  const table = make('table', {}, make('caption', {}, title), head, body);
  return make('details', {}, make('summary', {}, 'The numbers as a table'), make('div', { class: 'scroll', role: 'region', 'aria-label': title, tabindex: '0' }, table));
};
const everyNth = (count, most) => {
  if (count <= most) return [...Array(count).keys()];
  return [...new Set([...Array(most).keys()].map(index => Math.round(index * (count - 1) / (most - 1))))];
};
const sections = [];
const drawAll = () => { for (const section of sections) section(); };
