import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, it } from "vitest";
import routes from "../../../routes";
import { readContent } from "./content-tree";
import { faultOfLink, LINKED_PAGES } from "./link-target";
import { sample } from "./sample-content";

it("knows only pages that the site map has", async () => {
  const paths = ((await routes) as RouteConfigEntry[]).map(({ path }) => `/${path ?? ""}`);
  for (const page of LINKED_PAGES) expect(paths).toContain(page);
});

it("finds what is there and nothing else", () => {
  const { content } = readContent(sample());
  const alive = [
    "/courses/base",
    "/courses/base/first",
    "/courses/base/first#s1",
    "/courses/base/first#check-c-1",
    "/regulations/law",
    "/regulations/law#a2-1",
    "/regulations/law#a1",
    "/practice/base",
    "/standards",
    "/syllabus",
    "/standards/GBT1.1-2020",
    "/learn",
    "/courses?x=1",
  ];
  const dead = [
    "/courses/none",
    "/courses/base/none",
    "/courses/base/first#s9",
    "/courses/base/first/x",
    "/regulations/none",
    "/standards/none",
    "/standards/GBT1.1-2020/x",
    "/standards/%zz",
    "/regulations/law#a3",
    "/regulations/law#a2-3",
    "/practice/base/first",
    "/nowhere",
    "/learn/x",
  ];
  for (const href of alive) expect([href, faultOfLink(href, content)]).toEqual([href, null]);
  for (const href of dead) expect(faultOfLink(href, content)).toBe(`the link ${href} leads nowhere`);
});
