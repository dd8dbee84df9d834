// What is taken away: rates as files that other programs read.

/** A number as Python's repr prints it: the shortest digits that read back as the same double. */
export function repr(value) {
  if (value === 0) return "0.0";
  const [digits, power] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 16) {
    const plain = exponent < 0 ? value.toFixed(Math.max(0, digits.replace(/[-.]/g, "").length - 1 - exponent)) : String(value);
    return plain.includes(".") ? plain : plain + ".0";
  }
  return digits + "e" + (exponent < 0 ? "-" : "+") + String(Math.abs(exponent)).padStart(2, "0");
}

function npy(rates) {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rates.length},), }`;
  const padding = 63 - ((10 + text.length) % 64);
  const header = text + " ".repeat(padding) + "\n";
  const bytes = new Uint8Array(10 + header.length + 8 * rates.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(new TextEncoder().encode(header), 10);
  const view = new DataView(bytes.buffer, 10 + header.length);
  rates.forEach((rate, k) => view.setFloat64(8 * k, rate, true));
  return bytes;
}

/** The content of a file; steps from first to last, both included, where it holds rates. */
export function fileOf(reading, options, format, first, last) {
  if (["python", "c", "javascript"].includes(format)) return reading.source(format);
  const rates = reading.fill(first, last - first + 1);
  if (format === "npy") return npy(rates);
  if (format === "csv") return "step,rate\n" + Array.from(rates, (rate, k) => `${first + k},${repr(rate)}\n`).join("");
  const { parameters, ...settings } = options;
  if (settings.define !== undefined) settings.define = [settings.define].flat();
  return JSON.stringify({ expression: reading.canonical, settings, parameters, length: reading.length, rates: Array.from(rates) });
}
