import { citedExhibits } from "~/domains/awards/jury/review/cited-exhibits";
import { keepDraft } from "./juror-room/keep-draft";

/** The jury room in the browser: drafts go up as she types, and exhibits that her reason cites light up at once. Without it both happen when she saves. */
const form = document.querySelector<HTMLFormElement>("form[data-island=criterion]");
if (form) {
  keepDraft(form);
  followLevel(form);
  lightUp(form);
}

/** Says which points the chosen level has. */
function followLevel(from: HTMLFormElement): void {
  const range = from.querySelector<HTMLElement>("[data-part=range]");
  from.addEventListener("change", (event) => {
    const chosen = event.target as HTMLInputElement;
    if (chosen.name !== "level" || !range) return;
    const mark = from.querySelector(`label[for="${chosen.id}"] .choice-mark`)?.textContent?.trim() ?? "";
    const [low = mark, high = low] = mark.split("–");
    range.textContent = (range.dataset.words ?? "").replace("{from}", low).replace("{to}", high);
  });
}

/** Tints the exhibits that this reason cites beside those that reasons of other criteria do. */
function lightUp(from: HTMLFormElement): void {
  const reason = from.querySelector<HTMLTextAreaElement>("textarea[name=reason]");
  const rows = [...document.querySelectorAll<HTMLElement>("tr[data-place]")];
  if (!reason) return;
  const own = citedExhibits([reason.defaultValue]);
  const others = new Set(rows.filter((row) => "cited" in row.dataset).map(({ dataset }) => Number(dataset.place)));
  // What only this reason cites goes out again when it is taken out of it; what another one cites too, when the page is saved.
  for (const place of own) others.delete(place);
  reason.addEventListener("input", () => {
    const cited = citedExhibits([reason.value]);
    for (const row of rows) {
      const place = Number(row.dataset.place);
      row.toggleAttribute("data-cited", cited.has(place) || others.has(place));
    }
  });
}
