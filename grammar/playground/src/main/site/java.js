// The annotated method that says the same in Java.

const text = (value) => JSON.stringify(value).replace(/\\u([0-9a-f]{4})/gi, "\\u$1");

function literal(value) {
  if (!value.includes("\n")) return text(value);
  const lines = value.replaceAll("\\", "\\\\").replaceAll('"""', '\\"""').split("\n");
  return '"""\n' + lines.map((line) => "        " + line).join("\n") + '\n        """';
}

function argument(value) {
  return String(value).replace("e+", "e") + (Number.isInteger(value) && Math.abs(value) > 2147483647 ? "L" : "");
}

export function javaOf(expression, options) {
  const members = [];
  for (const name of ["horizon", "stepsPerEpoch"]) {
    if (options[name] && !(name in options.parameters)) members.push(`${name} = ${options[name].toLocaleString("en").replaceAll(",", "_")}${options[name] > 2147483647 ? "L" : ""}`);
  }
  for (const name of ["run", "tokensPerStep", "samplesPerStep"]) {
    if (options[name]) members.push(`${name} = ${text(options[name])}`);
  }
  if (options.epsilon) members.push(`epsilon = ${options.epsilon}`);
  if (options.define) members.push(`define = ${text(options.define)}`);
  const annotation = members.length === 0 ? `@Schedule(${literal(expression)})`
    : `@Schedule(value = ${literal(expression)}, ${members.join(", ")})`;
  const parameters = Object.entries(options.parameters)
    .map(([name, value]) => `${Number.isInteger(value) ? "long" : "double"} ${name}`).join(", ");
  return `interface Recipes {\n    ${annotation}\n    LearningRate schedule(${parameters});\n}\n\n// LearningRate rate = new RecipesSchedules().schedule(${Object.values(options.parameters).map(argument).join(", ")});`;
}
