import fc from "fast-check";
import { expect, it } from "vitest";
import { attachment } from "./attachment";

it("names a file in Chinese, with a plain name beside it", () => {
  expect(attachment("培训合格证书-王小明.pdf", "certificate-7K3M.pdf")).toBe(
    "attachment; filename=\"certificate-7K3M.pdf\"; filename*=UTF-8''" +
      "%E5%9F%B9%E8%AE%AD%E5%90%88%E6%A0%BC%E8%AF%81%E4%B9%A6-%E7%8E%8B%E5%B0%8F%E6%98%8E.pdf",
  );
});

it("encodes what RFC 5987 does not allow", () => {
  expect(attachment("O'Neil (a)*!.pdf", "x.pdf")).toContain("UTF-8''O%27Neil%20%28a%29-%21.pdf");
});

it("never lets a name out of its header", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (name, plain) => {
      expect(attachment(name, plain)).toMatch(/^attachment; filename="[\w.-]*"; filename\*=UTF-8''[A-Za-z0-9._~%-]*$/);
    }),
  );
});
