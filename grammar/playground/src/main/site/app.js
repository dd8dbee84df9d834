// The page: reads what is written, and shows what the language says of it.
import { etalon } from "./etalon.js";
import { curvePlot, boundPlot } from "./plots.js";
import { readState, writeState, link } from "./state.js";
import { javaOf } from "./java.js";
import { fileOf } from "./files.js";
import { show, element, number, whole, debounced } from "./dom.js";

const SETTINGS = ["horizon", "run", "stepsPerEpoch", "tokensPerStep", "samplesPerStep", "epsilon", "define"];
const WHOLE = new Set(["horizon", "stepsPerEpoch"]);
const COLOURS = ["--c0", "--c1", "--c2", "--c3"];
const MOST = COLOURS.length;
const POINTS = 1600;
const MOST_ROWS = 5_000_000;
const TITLES = { python: "PyTorch, Python", c: "C", javascript: "JavaScript", json: "JSON", csv: "CSV", npy: "NumPy" };
const ENDINGS = { python: "py", c: "c", javascript: "mjs", json: "json", csv: "csv", npy: "npy" };

const field = (id) => document.getElementById(id);
const state = readState();
let selected = 0;
let readings = [];
const drawn = [];

// ---- reading

function options() {
  const read = { parameters: {} };
  for (const name of SETTINGS) {
    const text = state[name];
    if (text) {
      read[name] = WHOLE.has(name) ? whole(text) : name === "epsilon" ? Number(text) : text;
    }
  }
  for (const [name, value] of Object.entries(state.parameters)) {
    read.parameters[name] = value;
  }
  return read;
}

/** A schedule beside others may use fewer of the parameters than they do: those that it does not know are left out. */
function read(text, all) {
  let reading = etalon.parse(text, all);
  const unused = reading.diagnostics.filter((found) => found.name === "unused-parameter");
  if (unused.length > 0 && state.expressions.length > 1) {
    const fewer = { ...all, parameters: {} };
    for (const [name, value] of Object.entries(all.parameters)) {
      if (new RegExp(`(?<![\\w])${name}(?![\\w])`).test(text)) fewer.parameters[name] = value;
    }
    reading = etalon.parse(text, fewer);
  }
  return reading;
}

function update() {
  const all = options();
  readings = state.expressions.map((text) => read(text, all));
  // While a text is wrong, its curve stays as it was last, dashed.
  readings.forEach((reading, k) => { if (reading.ok) drawn[k] = reading; });
  drawn.length = readings.length;
  const reading = readings[selected];
  showMarks(state.expressions[selected], reading);
  showDiagnostics(state.expressions[selected], reading);
  showTabs();
  showParameters(reading);
  showCurve();
  field("canonical").textContent =
    reading.ok && reading.canonical !== state.expressions[selected].trim() ? "= " + reading.canonical : "";
  field("java").textContent = javaOf(state.expressions[selected], all);
  showStages(state.expressions[selected], reading);
  showDownloads(reading);
  showBoundsLater();
  writeState(state);
}

// ---- the text and what is said of it

function showMarks(text, reading) {
  const pieces = [];
  let at = 0;
  const spans = reading.diagnostics
    .filter((found) => found.source === "expression" && found.end > found.start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const found of spans) {
    if (found.start < at) continue;
    pieces.push(text.slice(at, found.start), element("mark", { className: found.severity }, text.slice(found.start, found.end)));
    at = found.end;
  }
  pieces.push(text.slice(at), "\n");
  show(field("marks"), ...pieces);
  const box = field("expression");
  box.setAttribute("aria-invalid", String(!reading.ok));
  box.style.height = "auto";
  box.style.height = box.scrollHeight + "px";
}

function showDiagnostics(text, reading) {
  show(field("diagnostics"), ...reading.diagnostics.map((found) => {
    const where = found.source === "expression" && found.end > found.start
      ? element("button", { type: "button", onclick: () => select(found.start, found.end), title: "Show where" },
        "“" + text.slice(found.start, Math.min(found.end, found.start + 40)) + "”")
      : found.source !== "expression" ? element("code", {}, found.source) : "";
    return element("li", { className: found.severity },
      element("a", { href: "errors.html#" + found.name }, found.name), " ", found.message, " ", where, asParameter(text, found),
      found.help ? element("span", { className: "help" }, found.help) : "");
  }));
}

/** A word that means nothing may be meant as a parameter. */
function asParameter(text, found) {
  const name = text.slice(found.start, found.end);
  if (found.name !== "unknown-name" || !/^[A-Za-z_]\w*$/.test(name) || text[found.end] === "(") return "";
  return element("button", { type: "button", onclick: () => { state.parameters[name] = 0.001; update(); } }, `make ${name} a parameter`);
}

function select(start, end) {
  field("expression").focus();
  field("expression").setSelectionRange(start, end);
}

function showTabs() {
  const tabs = state.expressions.map((text, k) => element("button", {
    type: "button", role: "tab", ariaSelected: String(k === selected), title: text, onclick: () => choose(k),
  }, element("span", { className: "dot", style: `background:var(${COLOURS[k]})` }), readings[k]?.ok ? "" : "✗ ", text.trim() || "empty"));
  if (state.expressions.length < MOST) {
    tabs.push(element("button", { type: "button", onclick: add }, "+ compare"));
  }
  if (state.expressions.length > 1) {
    tabs.push(element("button", { type: "button", onclick: remove, ariaLabel: "Remove this schedule" }, "− remove"));
  }
  show(field("tabs"), ...tabs);
}

function choose(k) {
  selected = k;
  field("expression").value = state.expressions[k];
  update();
  field("expression").focus();
}

function add() {
  state.expressions.push(state.expressions[selected]);
  choose(state.expressions.length - 1);
}

function remove() {
  state.expressions.splice(selected, 1);
  drawn.splice(selected, 1);
  choose(Math.max(0, selected - 1));
}

// ---- parameters

function showParameters() {
  const box = field("parameters");
  const names = Object.keys(state.parameters);
  if (box.dataset.names === names.join()) return;
  box.dataset.names = names.join();
  show(box, ...names.map((name) => {
    const value = state.parameters[name];
    const range = element("input", { type: "range", min: -2, max: 2, step: 0.01, value: 0, ariaLabel: `${name}, times`, id: `slide-${name}` });
    const box = element("input", { value: String(value), size: 8, ariaLabel: `value of ${name}`, id: `value-${name}`, inputMode: "decimal" });
    let base = value;
    range.oninput = () => {
      const next = base * 10 ** Number(range.value);
      state.parameters[name] = Number.isInteger(base) && base >= 10 ? Math.round(next) : Number(next.toPrecision(4));
      box.value = String(state.parameters[name]);
      update();
    };
    box.onchange = () => {
      base = Number(box.value);
      state.parameters[name] = base;
      range.value = 0;
      update();
    };
    return element("div", { className: "parameter" }, element("label", { htmlFor: `value-${name}` }, name), range, box,
      element("button", { type: "button", ariaLabel: `Remove ${name}`, onclick: () => { delete state.parameters[name]; update(); } }, "×"));
  }));
}

// ---- pictures and tables

/** The last step that is shown: what is asked for, or a little more than the longest schedule. */
function lastStep() {
  const asked = whole(field("to").value);
  if (field("to").value && asked > 0) return asked;
  const lengths = drawn.filter((reading) => reading !== undefined).map((reading) => reading.length ?? unboundedEnd(reading));
  const longest = Math.max(1, ...lengths);
  return longest;
}

function firstStep() {
  return Math.max(0, Math.floor(whole(field("from").value)) || 0);
}

function unboundedEnd(reading) {
  const horizon = whole(state.horizon || "0");
  if (horizon > 0) return horizon;
  const last = reading.stages.length === 0 ? 0 : Math.max(...reading.stages.map((stage) => stage.first + (stage.steps ?? 0)));
  return last > 0 ? (reading.stages.some((stage) => stage.repeated) ? 4 : 2) * last : 1000;
}

function showCurve() {
  const from = firstStep();
  const to = Math.max(from + 1, lastStep());
  const width = Math.max(1, Math.ceil((to - from) / POINTS));
  const steps = [];
  for (let step = from; step <= to; step += width) steps.push(step);
  if (steps[steps.length - 1] !== to) steps.push(to);
  const curves = readings.map((_, k) => {
    const reading = drawn[k];
    if (reading === undefined) return null;
    return width === 1 ? Array.from(reading.fill(from, steps.length)) : steps.map((step) => reading.at(step));
  });
  curvePlot(field("plot"), steps, curves, COLOURS, readings.map((reading) => reading.ok), field("log").checked, {
    hover: (step) => {
      field("hover").value = step === null ? "" :
        `step ${step.toLocaleString("en")}: ` + readings.map((reading) => (reading.ok ? number(reading.at(step)) : "–")).join(" · ");
    },
    zoom: (low, high) => {
      field("from").value = String(Math.max(0, Math.floor(low)));
      field("to").value = String(Math.ceil(high));
      showCurve();
    },
  });
  const reading = readings[selected];
  field("spoken").textContent = reading.ok
    ? `From step ${from} to ${to}: starts at ${number(reading.at(from))}, ends at ${number(reading.at(to))}` : "";
}

function showStages(text, reading) {
  show(field("stages").tBodies[0], ...(reading.ok ? reading.stages : []).map((stage) => element("tr", {},
    element("td", {}, stage.first.toLocaleString("en")),
    element("td", {}, stage.steps === null ? "for ever" : stage.steps.toLocaleString("en")),
    element("td", {}, number(stage.from)),
    element("td", {}, Number.isNaN(stage.to) ? "" : number(stage.to)),
    element("td", {}, element("code", {}, text.slice(stage.start, stage.end)), stage.repeated ? " (repeated)" : ""))));
}

const showBoundsLater = debounced(showBounds, 120);

function showBounds() {
  const reading = readings[selected];
  const rows = field("bounds").tBodies[0];
  if (!reading.ok) {
    show(rows);
    show(field("bound-plot"));
    return;
  }
  const asked = whole(field("steps").value);
  const steps = asked > 0 ? asked : whole(state.horizon || "0") || reading.length || 1000;
  const result = reading.bounds(steps, Number(field("distance").value), Number(field("norm").value));
  if (result.message) {
    show(rows, element("tr", {}, element("td", { colSpan: 4 }, result.message)));
    show(field("bound-plot"));
    return;
  }
  // First those that say something.
  result.bounds.sort((a, b) => Number(a.value === undefined) - Number(b.value === undefined));
  show(rows, ...result.bounds.map((bound) => element("tr", { title: bound.explanation },
    element("td", {}, bound.title),
    element("td", {}, bound.value === undefined ? "none" : number(bound.value)),
    element("td", {}, bound.bestPeak === undefined ? "" : number(bound.bestPeak)),
    element("td", {}, bound.bestValue === undefined ? "" : number(bound.bestValue)))));
  boundPlot(field("bound-plot"), result.curve ?? null);
}

// ---- what is taken away

function showDownloads(reading) {
  const box = field("downloads");
  const formats = reading.ok ? Object.keys(TITLES) : [];
  if (box.dataset.formats === formats.join()) return;
  box.dataset.formats = formats.join();
  show(box, ...formats.map((format) => element("button", { type: "button", id: `download-${format}`, onclick: () => download(format) }, TITLES[format])));
}

function download(format) {
  const reading = readings[selected];
  const first = firstStep();
  // As export does: all steps of the schedule, or those that are asked for, both ends included.
  const last = field("to").value ? lastStep() : Math.max(first, lastStep() - 1);
  const content = fileOf(reading, options(), format, first, Math.min(last, first + MOST_ROWS - 1));
  const file = new Blob([content], { type: "application/octet-stream" });
  const anchor = element("a", { href: URL.createObjectURL(file), download: "schedule." + ENDINGS[format] });
  anchor.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

async function copied(button, text) {
  await navigator.clipboard.writeText(text);
  const before = button.textContent;
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = before; }, 1200);
}

// ---- the gallery

let gallery = [];

function showGallery() {
  const words = field("find").value.toLowerCase().split(/\s+/).filter(Boolean);
  const found = gallery.filter((entry) => words.every((word) => (entry.name + " " + entry.expression + " " + entry.from).toLowerCase().includes(word)));
  show(field("gallery"), ...found.slice(0, 60).map((entry) => element("a", { href: "#" + new URLSearchParams({ e: entry.expression, ...entry.settings }), title: entry.from },
    element("strong", {}, entry.name), element("code", {}, entry.expression))));
}

// ---- from the address to the page and back

function fillFields() {
  field("expression").value = state.expressions[selected];
  for (const name of SETTINGS) field(name).value = state[name] ?? "";
}

for (const name of SETTINGS) {
  field(name).addEventListener("input", () => { state[name] = field(name).value.trim(); update(); });
}
field("expression").addEventListener("input", () => { state.expressions[selected] = field("expression").value; update(); });
field("expression").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) field("diagnostics").querySelector("button")?.focus();
});
for (const id of ["log", "from", "to"]) field(id).addEventListener("input", showCurve);
for (const id of ["distance", "norm", "steps"]) field(id).addEventListener("input", showBoundsLater);
field("whole").onclick = () => { field("from").value = "0"; field("to").value = ""; showCurve(); };
field("share").onclick = () => copied(field("share"), link(state));
field("copy-java").onclick = () => copied(field("copy-java"), field("java").textContent);
field("find").addEventListener("input", showGallery);
window.addEventListener("hashchange", () => {
  // A link within the page, which shows no schedule.
  if (!location.hash.includes("=")) {
    writeState(state);
    return;
  }
  const next = readState();
  if (JSON.stringify(next) === JSON.stringify(state)) return;
  for (const key of Object.keys(state)) delete state[key];
  Object.assign(state, next);
  selected = 0;
  field("parameters").dataset.names = "?";
  field("from").value = "0";
  field("to").value = "";
  fillFields();
  update();
  window.scrollTo({ top: 0 });
});
window.addEventListener("resize", debounced(() => { showCurve(); showBounds(); }, 150));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { showCurve(); showBounds(); });

fillFields();
update();
document.documentElement.dataset.ready = "true";
gallery = await (await fetch("gallery.json")).json();
showGallery();
