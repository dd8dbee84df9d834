// Small things about elements and numbers.

/** An element with properties and children. */
export function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role" || key === "style") made.setAttribute(key, value);
    else made[key] = value;
  }
  made.append(...children.filter((child) => child !== ""));
  return made;
}

/** Makes these the children of an element. */
export function show(parent, ...children) {
  parent.replaceChildren(...children);
}

/** A number as the tables show it: as short as its first five digits allow. */
export function number(value) {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const short = Number(value.toPrecision(5));
  return Math.abs(short) >= 1e-4 && Math.abs(short) < 1e6 ? String(short) : short.toExponential().replace("e+", "e");
}

const SUFFIXES = { k: 1e3, M: 1e6, G: 1e9, B: 1e9, T: 1e12 };

/** A number of steps as people write it: 20000, 20_000 or 20k; NaN where it is none. */
export function whole(text) {
  const [, digits, suffix] = /^\s*(-?\d[\d_]*(?:\.\d+)?)([kMGBT]?)\s*$/.exec(text) ?? [];
  return digits === undefined ? NaN : Number(digits.replaceAll("_", "")) * (SUFFIXES[suffix] ?? 1);
}

/** A function that waits until it is not asked for a while. */
export function debounced(action, milliseconds) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}
