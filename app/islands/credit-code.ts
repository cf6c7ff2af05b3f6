/** Says of a 统一社会信用代码 while it is typed whether it can be right, and chooses the county it names. The server checks it again. */
import { divisionOf, foldUscc, readUscc, type UsccReading } from "~/domains/directory/uscc";

const input = document.querySelector<HTMLInputElement>("input[data-island=credit-code]");
const said = document.querySelector<HTMLElement>("[data-slot=credit-code]");
const region = document.querySelector<HTMLSelectElement>("select[data-island=region]");
const LENGTH = 18;

/** The words of the page with the values in their places. */
const fill = (words: string, values: Record<string, string | number>): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ""));

function wordsFor(read: UsccReading, length: number, words: DOMStringMap): string {
  if (read.ok) return words.ok ?? "";
  if (read.reason === "enterprise.codeLetter") return fill(words.letter ?? "", read.values);
  if (read.reason === "enterprise.codeCheck") return words.check ?? "";
  if (read.reason === "enterprise.codeLength")
    return fill((length < LENGTH ? words.typing : words.length) ?? "", read.values);
  return "";
}

if (input && said) {
  const tell = () => {
    const read = readUscc(input.value);
    const length = foldUscc(input.value).length;
    said.textContent = wordsFor(read, length, said.dataset);
    said.dataset.state = read.ok ? "ok" : length < LENGTH && read.reason === "enterprise.codeLength" ? "" : "wrong";
    if (!read.ok || !region || region.value !== "") return;
    const named = divisionOf(read.code);
    if ([...region.options].some(({ value }) => value === named)) region.value = named;
  };
  input.addEventListener("input", tell);
  // What the server has just said of it stands beside it already.
  if (!input.closest("[data-error]")) tell();
}
