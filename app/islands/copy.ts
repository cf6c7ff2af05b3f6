/** Brings out the button that copies the link beside it; where the browser cannot copy, the link stays to be marked by hand. */
const box = document.querySelector<HTMLElement>("[data-island=copy]");
const link = document.querySelector<HTMLAnchorElement>("[data-copy-source]");
const button = box?.querySelector("button");
const said = box?.querySelector<HTMLElement>("[data-slot=copied]");

if (box && link && button && said && navigator.clipboard) {
  box.hidden = false;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(link.href).then(
      () => {
        said.textContent = said.dataset.words ?? "";
      },
      () => {
        box.hidden = true;
        getSelection()?.selectAllChildren(link);
      },
    );
  });
}
