"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const plot = document.getElementById("plot");
const logarithmic = document.getElementById("log");
let chart = null;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function short(value) {
  const units = [[1e12, "T"], [1e9, "G"], [1e6, "M"], [1e3, "k"]];
  for (const [size, suffix] of units) {
    if (Math.abs(value) >= size) return +(value / size).toPrecision(6) + suffix;
  }
  return String(+value.toPrecision(6));
}

function draw() {
  if (chart) chart.destroy();
  const isLog = logarithmic.checked;
  const ink = colour("--soft");
  const grid = { stroke: colour("--faint"), width: 1 };
  const axis = { stroke: ink, grid, ticks: grid, font: "13px system-ui, sans-serif", labelFont: "13px system-ui, sans-serif", size: 60 };
  const series = data.schedules.map((schedule, k) => ({
    label: schedule.name, stroke: colour("--c" + k % 6), width: 2, points: { show: false },
    value: (self, rate) => rate == null ? "" : String(rate),
  }));
  const rates = data.schedules.map(s => isLog ? s.rates.map(rate => rate > 0 ? rate : null) : s.rates);
  chart = new uPlot({
    width: plot.clientWidth,
    height: Math.max(240, Math.min(460, Math.round(innerHeight * 0.5))),
    scales: { x: { time: false }, y: { distr: isLog ? 3 : 1 } },
    axes: [
      { ...axis, size: 40, label: "step (updates made)", values: (self, marks) => marks.map(short) },
      { ...axis, label: "learning rate", values: (self, marks) => marks.map(mark => mark == null ? "" : short(mark)) },
    ],
    series: [{ label: "step", value: (self, step) => step == null ? "" : String(step) }, ...series],
    cursor: { drag: { x: true, y: true, uni: 30 } },
  }, [data.steps, ...rates], plot);
}

function number(id) {
  const value = Number(document.getElementById(id).value);
  return value > 0 && isFinite(value) ? value : null;
}

// A bound a/s + b·s of the rates times s, at a distance and with gradients of 1, is D·G times that at s = G/D.
function bounds() {
  const distance = number("distance");
  const gradient = number("gradient");
  for (const cell of document.querySelectorAll("[data-bound]")) {
    const [a, b] = cell.dataset.bound.split(" ").map(Number);
    const s = gradient / distance;
    cell.textContent = distance && gradient ? short(distance * gradient * (a / s + b * s)) : "";
  }
  for (const cell of document.querySelectorAll("[data-peak]")) {
    cell.textContent = distance && gradient ? short(Number(cell.dataset.peak) * distance / gradient) : "";
  }
  for (const cell of document.querySelectorAll("[data-fixed]")) {
    const isGiven = distance === data.distance && gradient === data.gradient;
    cell.textContent = isGiven ? cell.dataset.fixed : "–";
    cell.title = isGiven ? "" : "known for the D and G that the page was made with";
  }
}

logarithmic.addEventListener("change", draw);
document.getElementById("whole").addEventListener("click", draw);
document.getElementById("distance").addEventListener("input", bounds);
document.getElementById("gradient").addEventListener("input", bounds);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
addEventListener("resize", () => chart.setSize({ width: plot.clientWidth, height: chart.height }));
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => {
    const text = button.closest("[data-file]").querySelector("pre").textContent;
    navigator.clipboard.writeText(text).then(() => { button.textContent = "copied"; });
  });
}
for (const button of document.querySelectorAll("[data-save]")) {
  button.addEventListener("click", () => {
    const file = button.closest("[data-file]");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file.querySelector("pre").textContent], { type: "text/plain" }));
    link.download = file.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}
draw();
bounds();
