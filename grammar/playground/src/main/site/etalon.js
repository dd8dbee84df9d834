// The language: loads the compiled product and hands it out as window.etalon.
import { load } from "./etalon-runtime.js";

const teavm = await load(new URL("./etalon.wasm", import.meta.url).href, { stackDeobfuscator: { enabled: false } });

export const etalon = {
  /**
   * Reads an expression.
   * @param {string} text the expression
   * @param {object} [options] horizon, run, stepsPerEpoch, tokensPerStep, samplesPerStep, epsilon, define, parameters
   * @returns {{ok: boolean, canonical?: string, length?: number|null, diagnostics: object[], at?: function, fill?: function}}
   */
  parse: (text, options) => teavm.exports.parse(String(text), options ?? {}),
};

window.etalon = etalon;
window.dispatchEvent(new Event("etalon"));
