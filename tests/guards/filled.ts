import type { FoundForm } from "./page-parts";

const WORDS: [RegExp, () => string][] = [
  [/^account$/, () => `guard-${Math.random().toString(36).slice(2, 10)}@example.cn`],
  [/current_password/, () => "Anhui-Standards-2021"],
  [/password/, () => "a long pass phrase of nine words"],
  [/name|title|seal/i, () => "王小明"],
  [/locale/, () => "en"],
  [/phone/, () => "0551-62871234"],
  [/page/, () => "/help"],
];

/** The form as a person would send it: boxes ticked, the first choice taken, empty lines written. */
export function filled({ fields }: FoundForm): [string, string][] {
  const sent: [string, string][] = [];
  const taken = new Set<string>();
  for (const { name, type, value, checked, options } of fields) {
    if (type === "radio" || type === "submit") {
      const chosen = fields.find((one) => one.name === name && one.checked) ?? fields.find((one) => one.name === name);
      if (taken.has(name)) continue;
      taken.add(name);
      sent.push([name, chosen?.value ?? value]);
    } else if (type === "checkbox") sent.push([name, value]);
    else if (type === "select") sent.push([name, value || (options.find((option) => option !== "") ?? "")]);
    else if (value !== "" || checked) sent.push([name, value]);
    else sent.push([name, WORDS.find(([pattern]) => pattern.test(name))?.[1]() ?? "核对后写下的理由"]);
  }
  return sent;
}
