// Curves over steps, one line an arm, by the charting library.
const charts = [];
const inkFont = '13px "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
// Letters at the right end of lines, moved apart where lines end near each other.
const writeLetters = (chart, lines) => {
  const { ctx, bbox } = chart;
  const size = Math.round(13 * uPlot.pxRatio);
  const ends = [];
  for (const line of lines) {
    const data = chart.data[line.series];
    let last = data.length - 1;
    while (last >= 0 && (data[last] === null || data[last] === undefined)) last--;
    if (last >= 0) ends.push({ line, y: chart.valToPos(data[last], 'y', true), x: chart.valToPos(chart.data[0][last], 'x', true) });
  }
  ends.sort((one, other) => one.y - other.y);
  const columns = ends.length * size * 1.05 > bbox.height ? Math.ceil(ends.length * size * 1.05 / bbox.height) : 1;
  for (let at = columns; at < ends.length; at++) ends[at].y = Math.max(ends[at].y, ends[at - columns].y + size * 1.05);
  for (let at = ends.length - 1, low = bbox.top + bbox.height; at >= 0; at--) {
    if (ends[at].y > low) ends[at].y = low;
    if (at + columns < ends.length && ends[at].y > ends[at + columns].y - size * 1.05) ends[at].y = ends[at + columns].y - size * 1.05;
  }
  ctx.save();
  ctx.font = '700 ' + size + 'px "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ends.forEach((end, at) => {
    ctx.fillStyle = colour(styleOf(end.line.arm).colour);
    ctx.fillText(study.arms[end.line.arm].letters, bbox.left + bbox.width + (6 + (at % columns) * 20) * uPlot.pxRatio, end.y);
  });
  ctx.restore();
};
// Lines: { arm, label, values, lower, upper, thin, stepped }. Steps may differ: they are joined.
const drawLines = (host, { title, lines, xName, share, range, letters = true }) => {
  for (const chart of charts.filter(item => item.host === host)) { chart.plot.destroy(); charts.splice(charts.indexOf(chart), 1); }
  clear(host);
  const wanted = lines.filter(line => line.steps.length > 0);
  if (wanted.length === 0) { host.append(make('p', { class: 'soft' }, 'There is nothing to draw: choose an arm above.')); return; }
  const steps = [...new Set(wanted.flatMap(line => line.steps))].sort((one, other) => one - other);
  const place = new Map(steps.map((step, index) => [step, index]));
  const spread = (line, values) => { const all = Array(steps.length).fill(line.steps.length === steps.length ? null : undefined); line.steps.forEach((step, index) => { all[place.get(step)] = values[index]; }); return all; };
  const [data, series, bands, ends] = [[steps], [{}], [], []];
  const tint = (name, alpha) => { const hex = colour(name); return hex.length === 7 ? hex + alpha : hex; };
  for (const line of wanted) {
    const { colour: name, dash } = styleOf(line.arm);
    const paths = line.stepped ? uPlot.paths.stepped({ align: 1 }) : undefined;
    if (line.upper !== undefined && line.upper.some(value => value !== null)) {
      data.push(spread(line, line.upper), spread(line, line.lower));
      series.push({ stroke: 'transparent', width: 0, points: { show: false } }, { stroke: 'transparent', width: 0, points: { show: false } });
      bands.push({ series: [series.length - 2, series.length - 1], fill: tint(name, '2e') });
    }
    data.push(spread(line, line.values));
    series.push({ label: line.label, stroke: colour(name), width: line.thin ? 1.4 : 2.2, dash: line.thin ? [1.5, 4] : dash, paths, points: { show: line.steps.length < 2, size: 7, fill: colour(name) } });
    if (!line.thin) ends.push({ arm: line.arm, series: series.length - 1 });
    line.at = series.length - 1;
  }
  const told = make('p', { class: 'told soft', role: 'status' });
  const tell = index => {
    told.textContent = index === null || index === undefined ? '' : `After ${steps[index]} ${xName}: ` + wanted.map(line => {
      const value = data[line.at][index];
      return value === null || value === undefined ? null : `${study.arms[line.arm].letters}${line.thin ? ' estimate' : ''} ${percent(value)}`;
    }).filter(text => text !== null).join(', ');
  };
  const frame = make('div', { class: 'chart', tabindex: '0', role: 'img', 'aria-label': `${title}. ${wanted.map(line => { const known = line.values.filter(value => value !== null); return `${line.label}: from ${percent(known[0])} to ${percent(known[known.length - 1])}`; }).join('; ')}. The numbers are in the table below.` });
  host.append(frame);
  const axis = { stroke: () => colour('--soft-ink'), grid: { stroke: () => colour('--rule'), width: 1 }, ticks: { show: false }, font: inkFont, labelFont: inkFont };
  const height = width => Math.round(Math.max(260, Math.min(440, width * 0.42)));
  const plot = new uPlot({
    width: host.clientWidth, height: height(host.clientWidth), series, bands, legend: { show: false }, padding: [10, letters ? 34 + (wanted.length > 24 ? 40 : 0) : 14, 0, 0],
    scales: { x: { time: false, range: (self, low, high) => low === high ? [low - 1, high + 1] : [low, high] }, y: { range } },
    axes: [{ ...axis, label: xName, size: 26, gap: 6, labelSize: 22, labelGap: 2, space: 60 }, { ...axis, size: 58, values: (self, values) => values.map(value => percent(value, share)) }],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    hooks: { draw: [self => writeLetters(self, ends)], setCursor: [self => tell(self.cursor.idx)] },
  }, data, frame);
  frame.addEventListener('keydown', event => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const from = plot.cursor.idx ?? (by > 0 ? -1 : steps.length);
    const at = Math.max(0, Math.min(steps.length - 1, from + by));
    plot.setCursor({ left: plot.valToPos(steps[at], 'x'), top: 10 });
    tell(at);
  });
  host.append(told, make('ul', { class: 'legend' }, ...[...new Set(wanted.map(line => line.arm))].map(arm => make('li', {}, key(arm), make('b', {}, study.arms[arm].letters), study.arms[arm].name))));
  const rows = everyNth(steps.length, 26).map(index => [steps[index], ...wanted.map(line => percent(data[line.at][index] ?? null))]);
  host.append(tableOf(title, [xName, ...wanted.map(line => line.label)], rows));
  charts.push({ host, plot, resize: () => plot.setSize({ width: host.clientWidth, height: height(host.clientWidth) }) });
};
const tens = (low, high) => {
  if (low === null || low === undefined) return [0, 1];
  const from = Math.max(0, Math.floor(low * 10 - 0.2) / 10);
  const to = Math.min(1, Math.ceil(high * 10 + 0.2) / 10);
  return from < to ? [from, to] : [Math.max(0, from - 0.1), Math.min(1, to + 0.1)];
};
const curveKinds = [
  { name: 'True mastery', of: condition => [{ values: condition.curve.mastery, lower: condition.curve.lower, upper: condition.curve.upper }] },
  { name: 'True mastery, and what the policy estimates (dotted)', of: condition => [{ values: condition.curve.mastery, lower: condition.curve.lower, upper: condition.curve.upper }, { values: condition.curve.estimate, thin: true }] },
  { name: 'Share of right answers', of: condition => [{ values: condition.curve.right }] },
  { name: 'Share of learners who still practise', of: condition => [{ values: condition.curve.active }] },
];
let curveKind = 0;
const curvesHost = make('div');
const drawCurves = () => drawLines(curvesHost, {
  title: `${curveKinds[curveKind].name}, ${study.settings[shown.setting].name}`, xName: 'steps', share: 0, range: (self, low, high) => tens(low, high),
  lines: chosen().flatMap(condition => curveKinds[curveKind].of(condition).map(line => ({ ...line, arm: condition.arm, steps: condition.curve.step, label: nameOf(condition) + (line.thin ? ', estimate' : '') }))),
});
const timeHost = make('div');
const drawTime = () => drawLines(timeHost, {
  title: `Share of learners who have mastered all goals, ${study.settings[shown.setting].name}`, xName: 'steps', share: 0, range: () => [0, 1],
  lines: chosen().map(condition => ({ arm: condition.arm, steps: condition.mastered.step, values: condition.mastered.share, stepped: true, label: nameOf(condition) })),
});
{
  const select = make('select', {}, ...curveKinds.map((kind, index) => make('option', { value: index }, kind.name)));
  select.addEventListener('change', () => { curveKind = Number(select.value); drawCurves(); });
  place('curves-chart').append(make('div', { class: 'pick' }, make('label', {}, 'Drawn', select)), curvesHost);
  place('time-chart').append(timeHost);
  sections.push(drawCurves, drawTime);
}
