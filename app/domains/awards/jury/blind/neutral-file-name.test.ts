import { expect, it } from "vitest";
import { neutralFileName } from "./neutral-file-name";

it("is called by its place and its kind alone", () => {
  expect(neutralFileName(3, "pdf")).toBe("证3.pdf");
  expect(neutralFileName(12, "jpeg")).toBe("证12.jpg");
});
