// What is shown is in the address, so that a link shows a schedule: #e=…&horizon=…&p.peak=…

const FIRST = "warmup(100) -> cosine(3e-4, 3e-5, 4900)";
const SETTINGS = ["horizon", "run", "stepsPerEpoch", "tokensPerStep", "samplesPerStep", "epsilon", "define"];

export function readState() {
  const words = new URLSearchParams(location.hash.slice(1));
  const expressions = words.getAll("e").slice(0, 4);
  const state = { expressions: expressions.length > 0 ? expressions : [FIRST], parameters: {} };
  for (const name of SETTINGS) {
    if (words.get(name)) state[name] = words.get(name);
  }
  for (const [name, value] of words) {
    if (name.startsWith("p.") && value !== "" && !Number.isNaN(Number(value))) state.parameters[name.slice(2)] = Number(value);
  }
  return state;
}

function words(state) {
  const result = new URLSearchParams();
  for (const expression of state.expressions) result.append("e", expression);
  for (const name of SETTINGS) {
    if (state[name]) result.set(name, state[name]);
  }
  for (const [name, value] of Object.entries(state.parameters)) result.set("p." + name, String(value));
  return result.toString();
}

export function writeState(state) {
  history.replaceState(null, "", "#" + words(state));
}

export function link(state) {
  return location.href.split("#")[0] + "#" + words(state);
}
