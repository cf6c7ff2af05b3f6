/** After so long without a key a draft goes up. */
const PAUSE_MS = 1_500;
/** Without a network it is tried again after so long, and as soon as there is one. */
const AGAIN_MS = 10_000;

/**
 * Saves what stands in a criterion's form as a draft while she types: the same post as the button's, to the same address. One save at a time, each naming what
 * it has seen, so that a window that saved in between is never written over; then the form is sent as it would be without this, and the page shows both.
 */
export function keepDraft(form: HTMLFormElement): void {
  const mark = document.querySelector<HTMLElement>("[data-part=saved]");
  let stored = typedIn(form);
  let timer = 0;
  let sending: Promise<void> | undefined;
  const show = (state: "saving" | "saved" | "failed") => {
    if (mark) mark.dataset.state = state;
  };
  const later = (ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), ms);
  };
  const save = (): Promise<void> => {
    if (sending) return sending.then(save);
    const typed = typedIn(form);
    if (typed === stored) return Promise.resolve();
    show("saving");
    sending = send(form)
      .then((outcome) => {
        if (outcome === "elsewhere") form.submit();
        if (outcome === "saved") {
          stored = typed;
          show("saved");
        }
        // Half a number, or a page of an error: it is still in the form, and the button says what is wrong with it.
        if (outcome === "refused") show("failed");
        if (typedIn(form) !== typed) later(PAUSE_MS);
      })
      .catch(() => {
        show("failed");
        later(AGAIN_MS);
      })
      .finally(() => {
        sending = undefined;
      });
    return sending;
  };
  form.addEventListener("input", () => later(PAUSE_MS));
  window.addEventListener("online", () => later(0));
  form.addEventListener("submit", (event) => {
    window.clearTimeout(timer);
    if (!sending) return;
    // What is under way comes first: its answer says what this one has seen.
    event.preventDefault();
    const { submitter } = event;
    void sending.then(() => form.requestSubmit(submitter));
  });
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>(".jury a, .room-bar a")))
    link.addEventListener("click", (event) => {
      const here = link.pathname === location.pathname && link.search === location.search;
      if (here || typedIn(form) === stored) return;
      event.preventDefault();
      // What could not be saved stays, and so does she: the mark says why.
      void save().then(() => typedIn(form) === stored && location.assign(link.href));
    });
  window.addEventListener("beforeunload", (event) => {
    if (mark?.dataset.state === "failed" && typedIn(form) !== stored) event.preventDefault();
  });
}

const typedIn = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].filter(([name]) => name !== "seen" && name !== "go"));

type Outcome = "saved" | "elsewhere" | "refused";

async function send(form: HTMLFormElement): Promise<Outcome> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name !== "go") body.append(name, String(value));
  body.set("go", "stay");
  const reply = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  const fresh = page.querySelector<HTMLFormElement>("form[data-island=criterion]");
  // Signed out, handed in elsewhere, or saved in another window: the page says so.
  if (!fresh || page.querySelector("[data-part=meanwhile]")) return "elsewhere";
  if (!reply.ok) return "refused";
  takeOver(page, fresh, form);
  return "saved";
}

/** What the server says anew: what was seen, the total, when it was saved. What is typed stays as it is. */
function takeOver(page: Document, fresh: HTMLFormElement, form: HTMLFormElement): void {
  const [seen, now] = [fresh, form].map((one) => one.querySelector<HTMLInputElement>("input[name=seen]"));
  if (seen && now) now.value = seen.value;
  for (const place of ["[data-part=total]", "[data-slot=at]"]) {
    const [from, to] = [page, document].map((one) => one.querySelector(place));
    if (from && to) to.textContent = from.textContent;
  }
}
