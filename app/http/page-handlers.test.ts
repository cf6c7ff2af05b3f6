import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { expect, it } from "vitest";
import siteMap from "../routes";
import { routeFinder } from "./page-handlers.server";

interface Entry {
  file: string;
  path?: string | undefined;
  index?: boolean | undefined;
}
const entries = (await siteMap) as Entry[];
const routes = Object.fromEntries([
  ["root", { id: "root", path: "" }],
  ...entries.map(({ file, path, index }) => [file, { id: file, parentId: "root", path, index }]),
]);
const tree = [{ id: "root", path: "", children: entries.map(({ file, path, index }) => ({ id: file, path, index })) }];
const find = routeFinder(routes);
const remix = (path: string) => matchRoutes(tree as never, path)?.at(-1)?.route.id;

const words = [...new Set(entries.flatMap(({ path }) => (path ?? "").split("/")))].filter((word) => /^\w/.test(word));

it("finds every route of the site map, as Remix does", () => {
  for (const { file, path = "" } of entries) {
    const address = `/${path.replace("*", "no/such/page").replace(/:(\w+)/g, "01987-$1.x")}`;
    expect(find(address), address).toBe(file);
    expect(remix(address), address).toBe(file);
  }
});

it("agrees with Remix on any address it takes on", () => {
  const part = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom("a", "ME", "1.x", "%6De", "", "*", ":course", "标准"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.boolean(), (parts, slash) => {
      const path = `/${parts.join("/")}${slash ? "/" : ""}`;
      const found = find(path);
      if (found !== undefined) expect(found, path).toBe(remix(path));
    }),
    { numRuns: 1000 },
  );
});

it("leaves to Remix what is written with escapes or empty parts", () => {
  for (const path of ["/m%65", "//learn", "/courses//x", ""]) expect(find(path), path).toBeUndefined();
});
