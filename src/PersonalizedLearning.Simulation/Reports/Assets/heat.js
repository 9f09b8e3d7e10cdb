// Competencies by steps for one arm, in ten colours.
let mapArm = null;
const mapHost = make('div');
const mapSelect = make('select');
const levelOf = value => Math.min(9, Math.floor(value / 10));
const pen = document.createElement('canvas').getContext('2d');
pen.font = '12px "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const widthOf = text => pen.measureText(text).width;
const fitted = (text, width) => {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('') + '…') > width) letters.pop();
  return letters.join('') + '…';
};
const drawMap = () => {
  clear(mapHost);
  const all = conditionsOf();
  clear(mapSelect).append(...all.map(condition => make('option', { value: condition.arm }, nameOf(condition))));
  if (!all.some(condition => condition.arm === mapArm)) mapArm = (study.conditions[study.settings[shown.setting].best] ?? all[0]).arm;
  mapSelect.value = String(mapArm);
  const condition = all.find(item => item.arm === mapArm);
  const { step: steps, mastery } = condition.heat;
  if (steps.length === 0 || study.competencies.length === 0) { mapHost.append(make('p', { class: 'soft' }, 'There is nothing to draw.')); return; }
  const width = Math.max(300, mapHost.clientWidth);
  const name = Math.round(Math.min(260, width * 0.3, 10 + Math.max(...study.competencies.map(widthOf))));
  const [row, end, top] = [18, 38, 6];
  const cell = (width - name - 2 * end) / steps.length;
  const left = name + end;
  const height = top + study.competencies.length * row;
  const picture = draw('svg', { class: 'map', viewBox: `0 0 ${width} ${height + 40}`, role: 'img', 'aria-label': `Mastery of each competency by step, ${nameOf(condition)}. The numbers are in the table below.` });
  const told = make('p', { class: 'told soft', role: 'status' });
  study.competencies.forEach((label, competency) => {
    const y = top + competency * row;
    const group = draw('g', {}, draw('title', {}, label), draw('text', { class: 'label', x: 0, y: y + 13 }, fitted(label, name - 6)));
    group.append(draw('text', { class: 'end', x: left - 6, y: y + 13 }, String(mastery[0][competency] ?? '–')), draw('text', { class: 'end', x: width, y: y + 13 }, String(mastery[steps.length - 1][competency] ?? '–')));
    // Cells of one colour beside each other are one.
    for (let from = 0; from < steps.length;) {
      const value = mastery[from][competency];
      let to = from + 1;
      while (to < steps.length && mastery[to][competency] !== null && value !== null && levelOf(mastery[to][competency]) === levelOf(value)) to++;
      if (value !== null) group.append(draw('rect', { class: 'h' + levelOf(value), x: (left + from * cell).toFixed(2), y, width: ((to - from) * cell + 0.3).toFixed(2), height: row - 1 }));
      from = to;
    }
    picture.append(group);
  });
  for (const index of everyNth(steps.length, width < 600 ? 3 : 6)) {
    picture.append(draw('text', { class: 'middle', x: (left + (index + 0.5) * cell).toFixed(1), y: height + 15 }, String(steps[index])));
  }
  picture.append(draw('text', { class: 'middle', x: left + steps.length * cell / 2, y: height + 33 }, 'steps'), draw('text', { class: 'right', x: left - 6, y: height + 15 }, '%'), draw('text', { class: 'right', x: width, y: height + 15 }, '%'));
  picture.addEventListener('mousemove', event => {
    const box = picture.getBoundingClientRect();
    const scale = width / box.width;
    const [column, competency] = [Math.floor(((event.clientX - box.left) * scale - left) / cell), Math.floor(((event.clientY - box.top) * scale - top) / row)];
    const value = mastery[column]?.[competency];
    told.textContent = value === undefined ? '' : `${study.competencies[competency]}, after ${steps[column]} steps: ${value === null ? '–' : value + '\u00a0%'}`;
  });
  const scale = make('ul', { class: 'colours', 'aria-label': 'Colours by mastery' }, ...[...Array(10).keys()].map(level => make('li', {}, make('i', { class: 'h' + level }), `${10 * level}–${10 * level + 10}`)));
  mapHost.append(scale, picture, told);
  const columns = everyNth(steps.length, 6);
  mapHost.append(tableOf(`Mastery in percent, ${nameOf(condition)}, ${study.settings[shown.setting].name}`, ['Competency', ...columns.map(column => `after ${steps[column]}`)], study.competencies.map((label, competency) => [label, ...columns.map(column => mastery[column][competency] ?? '–')])));
};
mapSelect.addEventListener('change', () => { mapArm = Number(mapSelect.value); drawMap(); });
place('map-chart').append(make('div', { class: 'pick' }, make('label', {}, 'Arm', mapSelect)), mapHost);
sections.push(drawMap);
