import { isOthers, leaveDesks } from "./check-in/left-behind";

/** On every page: menus close on Escape or a click beside them, the error summary gets the focus, passwords can be shown, and who leaves leaves no desk behind. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>("details[data-island=menu]")) {
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target as Node)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

document.getElementById("error-summary")?.focus();

for (const field of document.querySelectorAll<HTMLElement>("[data-island=password]")) {
  const input = field.querySelector("input");
  const button = field.querySelector<HTMLButtonElement>(".password-show");
  if (!input || !button) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    field.toggleAttribute("data-shown", shown);
  });
}

const signOuts = document.querySelectorAll<HTMLFormElement>("form[data-island=sign-out]");
for (const form of signOuts)
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void leaveDesks()
      .catch(() => undefined)
      .then(() => form.submit());
  });
const person = signOuts[0]?.dataset.person;
if (person && isOthers(person)) void leaveDesks();
