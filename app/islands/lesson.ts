/**
 * The lesson page's enhancement: answers to checks appear in place, and the place reached is kept. Without it each answer is a
 * page of its own and the last answered check is the place. Answers are the server's pages: nothing here knows a key.
 */
const root = document.querySelector<HTMLElement>("[data-island=lesson]");
if (root) {
  keepPlaces(root);
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-island=check]") || !window.fetch || !window.DOMParser) return;
    event.preventDefault();
    void answer(form);
  });
}

async function answer(form: HTMLFormElement): Promise<void> {
  const check = form.closest<HTMLElement>(".check");
  if (!check || check.getAttribute("aria-busy")) return;
  const failed = check.querySelector<HTMLElement>("[data-part=failed]");
  if (failed) failed.hidden = true;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  check.setAttribute("aria-busy", "true");
  try {
    const reply = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    // Signed out meanwhile: the server's answer is another page, and going there is what a form would do.
    if (reply.redirected && new URL(reply.url).pathname !== location.pathname) {
      location.assign(reply.url);
      return;
    }
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (!show(page, check.id)) throw new Error("no such check in the answer");
  } catch {
    check.removeAttribute("aria-busy");
    if (failed) failed.hidden = false;
  }
}

/** Takes over from the new page what the answer changes; what is chosen in other checks stays as it is. */
function show(page: Document, id: string): boolean {
  const fresh = page.getElementById(id);
  const old = document.getElementById(id);
  if (!fresh || !old) return false;
  old.replaceWith(fresh);
  for (const place of [".lesson-side", ".lesson-fold > nav", "[data-part=checks-line]", "#lesson-end"]) {
    const changed = page.querySelector(place);
    if (changed) document.querySelector(place)?.replaceWith(changed);
  }
  for (const other of Array.from(page.querySelectorAll<HTMLElement>(".check"))) {
    const button = document.getElementById(other.id)?.querySelector(".btn");
    const look = other.querySelector(".btn")?.getAttribute("data-variant");
    if (other.id !== id && button && look) button.setAttribute("data-variant", look);
  }
  const told = fresh.querySelector<HTMLElement>(".feedback, .error");
  if (told) {
    told.tabIndex = -1;
    told.focus({ preventScroll: true });
    if (told.getBoundingClientRect().bottom > innerHeight) told.scrollIntoView({ block: "center" });
  }
  return true;
}

/** Tells the server where the reader is, some seconds after stopping there and when the page is left. */
function keepPlaces(text: HTMLElement): void {
  const address = text.dataset.placeAddress;
  if (!address) return;
  let kept = "";
  let timer = 0;
  const here = (): string => {
    let last = "";
    for (const place of Array.from(text.querySelectorAll<HTMLElement>("h2[id], h3[id], .check"))) {
      if (place.getBoundingClientRect().top > innerHeight * 0.6) break;
      if (!place.id.endsWith("-stem")) last = place.id;
    }
    return last;
  };
  const tell = () => {
    const place = here();
    if (!place || place === kept) return;
    kept = place;
    fetch(address, {
      method: "POST",
      body: new URLSearchParams({ place }),
      credentials: "same-origin",
      keepalive: true,
    })
      .then((reply) => {
        const mark = document.querySelector<HTMLElement>("[data-part=place-kept]");
        if (mark) mark.hidden = !reply.ok;
      })
      .catch(() => {
        kept = "";
      });
  };
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(tell, 3_000);
  };
  addEventListener("scroll", later, { passive: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") tell();
  });
}
