import { expect, it } from "vitest";
import { z } from "zod";
import { readFields, readForm } from "./forms.server";

const ODD = "核对\u202e\u2066\u0000结\u0085果\ud800\r\n甲\t乙";
const posted = (fields: [string, string][]) =>
  new Request("http://academy.example/", { method: "POST", body: new URLSearchParams(fields) });

it("no control, no half of a pair and no turn of direction comes out of a form, but in a password", async () => {
  const sent: [string, string][] = [
    ["sentence", ODD],
    ["item\u0000s", ODD],
    ["password", ODD],
  ];
  const form = await readForm(posted(sent), z.record(z.string(), z.string()));
  // A lone half is U+FFFD before it arrives.
  const kept = "核对结果\ufffd\n甲\t乙";
  expect(form).toMatchObject({ ok: true, value: { sentence: kept, items: kept } });
  expect(form.ok && form.value.password).toContain("\u0000");
  expect((await readFields(posted(sent))).get("items")).toBe(kept);
});
