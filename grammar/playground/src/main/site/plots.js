// The curves, drawn by uPlot.

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const plots = new Map();

function axis(label) {
  return { stroke: style("--soft"), grid: { stroke: style("--grid"), width: 1 }, ticks: { stroke: style("--grid") }, label, labelSize: 22, font: "12px system-ui", labelFont: "12px system-ui" };
}

const compact = (value) => {
  if (value === null) return "";
  const size = Math.abs(value);
  if (size >= 1e12) return value / 1e12 + "T";
  if (size >= 1e9) return value / 1e9 + "G";
  if (size >= 1e6) return value / 1e6 + "M";
  if (size >= 1e4) return value / 1e3 + "k";
  return String(value);
};

const rate = (value) => value === null ? "" : value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5) ? value.toExponential().replace("e+", "e") : String(Number(value.toPrecision(6)));

function draw(box, options, data) {
  plots.get(box)?.destroy();
  plots.set(box, new uPlot({ width: Math.max(260, box.clientWidth), cursor: { drag: { x: true, y: false } }, legend: { show: false }, ...options }, data, box));
}

/** Curves of rates over steps; those that are null are left out, those that are not current are dashed. */
export function curvePlot(box, steps, curves, colours, current, logarithmic, { hover, zoom }) {
  const shown = logarithmic ? curves.map((curve) => curve?.map((value) => (value > 0 ? value : null)) ?? null) : curves;
  draw(box, {
    height: box.clientWidth < 560 ? 260 : 340,
    scales: { x: { time: false }, y: { distr: logarithmic ? 3 : 1, range: logarithmic ? undefined : (_, low, high) => (low === null ? [0, 1] : [Math.min(0, low), high === low ? (high === 0 ? 1 : 1.1 * high) : high + 0.05 * (high - Math.min(0, low))]) } },
    axes: [{ ...axis("step"), values: (_, ticks) => ticks.map(compact) }, { ...axis("rate"), size: 74, values: (_, ticks) => ticks.map(rate) }],
    series: [{}, ...shown.map((curve, k) => ({ stroke: style(colours[k]), width: 2, dash: current[k] ? undefined : [4, 6], show: curve !== null, points: { show: false } }))],
    hooks: {
      setCursor: [(plot) => hover(plot.cursor.idx === null || plot.cursor.idx === undefined ? null : steps[plot.cursor.idx])],
      setSelect: [(plot) => {
        if (plot.select.width > 4) zoom(plot.posToVal(plot.select.left, "x"), plot.posToVal(plot.select.left + plot.select.width, "x"));
      }],
    },
  }, [steps, ...shown.map((curve) => curve ?? steps.map(() => null))]);
}

/** Lines at powers of ten alone. */
const decades = (_, splits) => splits.map((tick) => (tick !== null && /^1(e|$)/.test(tick.toExponential()) ? tick : null));

/** The last-iterate bound at each number of steps, both axes logarithmic; nothing where there is no curve. */
export function boundPlot(box, curve) {
  if (curve === null) {
    plots.get(box)?.destroy();
    plots.delete(box);
    return;
  }
  const steps = Array.from(curve, (_, k) => k + 1);
  const log = (label, size) => ({ ...axis(label), size, grid: { stroke: style("--grid"), width: 1, filter: decades } });
  draw(box, {
    height: 200,
    scales: { x: { time: false, distr: 3 }, y: { distr: 3 } },
    axes: [{ ...log("steps made: bound of the last loss", 50), values: (_, ticks) => ticks.map((tick) => (tick !== null && /^1/.test(String(tick)) ? compact(tick) : "")) }, { ...log("", 64), values: (_, ticks) => ticks.map((tick) => (tick !== null && /^[125]/.test(tick.toExponential()) ? rate(tick) : "")) }],
    series: [{}, { stroke: style("--c0"), width: 2, points: { show: false } }],
  }, [steps, Array.from(curve, (value) => (Number.isFinite(value) ? value : null))]);
}
