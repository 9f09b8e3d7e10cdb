// Estimated against true mastery: a panel an arm, points by how many estimates they stand for.
const calibrationKinds = [
  { name: 'Mastery at the end', key: 'bins', truth: 'true' },
  { name: 'Right answers, as predicted before each step', key: 'predictions', truth: 'right' },
];
let calibrationKind = calibrationKinds[0];
const calibrationHost = make('div');
const drawCalibration = () => {
  const host = clear(calibrationHost);
  const binsOf = condition => condition[calibrationKind.key];
  const [size, left, bottom] = [180, 34, 34];
  const panels = chosen().map(condition => {
    const bins = binsOf(condition).filter(bin => bin[2] > 0 && bin[3] !== null && bin[4] !== null);
    if (bins.length === 0) return make('figure', {}, make('figcaption', {}, make('b', {}, lettersOf(condition)), ` ${study.arms[condition.arm].name}: there are no estimates.`));
    const most = Math.max(1, ...bins.map(bin => bin[2]));
    const picture = draw('svg', { viewBox: `0 0 ${left + size + 10} ${size + bottom + 8}`, role: 'img', 'aria-label': `Calibration of ${nameOf(condition)}: ${bins.map(bin => `estimate ${percent(bin[3], 0)}, truth ${percent(bin[4], 0)}`).join('; ')}` });
    const [x, y] = [value => left + value * size, value => 6 + (1 - value) * size];
    picture.append(draw('rect', { class: 'frame', x: left, y: 6, width: size, height: size }), draw('path', { class: 'diagonal', d: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}` }));
    for (const share of [0, 0.5, 1]) {
      picture.append(draw('text', { x: x(share), y: size + 21, 'text-anchor': share === 1 ? 'end' : share === 0 ? 'start' : 'middle' }, percent(share, 0)), draw('text', { x: left - 5, y: y(share) + (share === 1 ? 10 : share === 0 ? 0 : 4), 'text-anchor': 'end' }, (100 * share).toFixed(0)));
    }
    picture.append(draw('text', { x: x(0.5), y: size + 37, 'text-anchor': 'middle' }, 'estimated'), draw('text', { x: 10, y: y(0.5), 'text-anchor': 'middle', transform: `rotate(-90 10 ${y(0.5)})` }, calibrationKind.truth));
    for (const bin of bins) {
      picture.append(draw('circle', { cx: x(bin[3]).toFixed(1), cy: y(bin[4]).toFixed(1), r: (2.5 + 8 * Math.sqrt(bin[2] / most)).toFixed(1) }, draw('title', {}, `Estimates from ${percent(bin[0], 0)} to ${percent(bin[1], 0)}: ${bin[2]}; mean estimate ${percent(bin[3])}, truth ${percent(bin[4])}`)));
    }
    return make('figure', {}, make('figcaption', {}, make('b', {}, lettersOf(condition)), ' ' + study.arms[condition.arm].name), picture);
  });
  host.append(make('div', { class: 'panels' }, ...panels));
  const rows = chosen().flatMap(condition => binsOf(condition).map(bin => [nameOf(condition), `${percent(bin[0], 0)} to ${percent(bin[1], 0)}`, bin[2], percent(bin[3]), percent(bin[4])]));
  host.append(tableOf(`Calibration, ${study.settings[shown.setting].name}`, ['Arm', 'Estimates from, to', 'How many', 'Mean estimate', 'Mean truth'], rows));
};
if (study.conditions.some(condition => condition.predictions.length > 0)) {
  const select = make('select', {}, ...calibrationKinds.map((kind, index) => make('option', { value: index }, kind.name)));
  select.addEventListener('change', () => { calibrationKind = calibrationKinds[Number(select.value)]; drawCalibration(); });
  place('calibration-chart').append(make('div', { class: 'pick' }, make('label', {}, 'Shown', select)));
}
place('calibration-chart').append(calibrationHost);
sections.push(drawCalibration);
