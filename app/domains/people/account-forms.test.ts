import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { readAccount } from "./account";
import {
  changePasswordForm,
  codeForm,
  erasureForm,
  forgottenForm,
  loginForm,
  nameForm,
  newPasswordForm,
  setupForm,
  signUpForm,
} from "./account-forms";
import { normalisePassword, readPassword } from "./password-rules";
import { readName } from "./person-name";

const FORMS: Record<string, z.ZodType> = {
  loginForm,
  signUpForm,
  nameForm,
  forgottenForm,
  newPasswordForm,
  codeForm,
  changePasswordForm,
  setupForm,
  erasureForm,
};
const FIELDS = ["name", "account", "password", "consent", "current_password", "code", "confirm", "redirectTo"];

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ maxLength: 40 }),
  fc.constantFrom("", " ", "\u0000", "\ud800", "terms", "yes", "__proto__", "a".repeat(5_000)),
);
/** What a form's body becomes: fields once, repeated, empty or not there, and others besides. */
const body = fc.dictionary(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...FIELDS) }, { weight: 1, arbitrary: anyText }),
  fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: fc.array(anyText, { maxLength: 4 }) }),
  { maxKeys: 10 },
);

const mobile = fc.tuple(fc.constantFrom(..."3456789"), fc.stringMatching(/^\d{9}$/)).map(([a, b]) => `1${a}${b}`);
const email = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{1,20}$/), fc.stringMatching(/^[a-z0-9]{1,12}$/))
  .map(([user, host]) => `${user}@${host}.cn`);
const goodAccount = fc.oneof(mobile, email);
const goodName = fc
  .array(fc.constantFrom(..."王小明欧阳阿买提𠮷AnnaÉ"), { minLength: 1, maxLength: 40 })
  .map((all) => all.join(""));
const goodPassword = fc
  .stringMatching(/^[a-km-z]{4} [a-z]{5}-[0-9]{2}[A-Z]{4}$/)
  .filter((text) => readPassword(text).ok);

describe("the forms about accounts", () => {
  it("answer whatever arrives: taken, or refused at fields of theirs with a reason that has words, never a throw", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.entries(FORMS)), body, ([name, form], sent) => {
        const read = form.safeParse(sent);
        if (read.success) return;
        for (const { path, message } of read.error.issues) {
          expect([name, FIELDS.includes(String(path[0]))]).toEqual([name, true]);
          expect(message).toMatch(/^[a-z]+\.[A-Za-z]+$/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("sign nobody up but with a name, an account and a password that hold by themselves, and the terms agreed to", () => {
    const sent = fc.record(
      {
        name: fc.oneof(goodName, anyText),
        account: fc.oneof(goodAccount, anyText),
        password: fc.oneof(goodPassword, anyText),
        consent: fc.oneof(
          fc.constantFrom("terms", ["terms", "public-verification"], "public-verification", []),
          anyText,
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sent, (form) => {
        const { name = "", account = "", password = "", consent = [] } = form;
        const holds =
          readName(name).ok &&
          readAccount(account).ok &&
          readPassword(password, [account, name]).ok &&
          [consent].flat().includes("terms");
        expect(signUpForm.safeParse(form).success).toBe(holds);
      }),
      { numRuns: 1_000 },
    );
  });

  it("take every sound sign-up, the consent once or in a list", () => {
    fc.assert(
      fc.property(goodName, goodAccount, goodPassword, fc.boolean(), (name, account, password, listed) => {
        fc.pre(readPassword(password, [account, name]).ok);
        const consent = listed ? ["terms", "public-verification"] : "terms";
        const read = signUpForm.safeParse({ name, account, password, consent });
        expect(read.error?.issues).toBeUndefined();
        expect(read.data?.consent).toEqual([consent].flat());
        expect(setupForm.safeParse({ account, password, consent }).success).toBe(true);
        expect(nameForm.safeParse({ name }).success).toBe(true);
      }),
    );
  });

  it("say why a password is refused without saying it", () => {
    const secret = fc.stringMatching(/^Q[a-z0-9]{5,10}$/);
    fc.assert(
      fc.property(secret, fc.constantFrom(signUpForm, newPasswordForm, codeForm, setupForm), (password, form) => {
        const read = form.safeParse({
          name: "王小明",
          account: "13855512345",
          password,
          code: "7K3M9QXA",
          consent: "terms",
        });
        expect(read.success).toBe(false);
        for (const { message, path, ...rest } of read.error?.issues ?? []) {
          expect(path).toEqual(["password"]);
          expect(message).not.toContain(password);
          expect(JSON.stringify((rest as { params?: unknown }).params ?? {})).not.toContain(password);
        }
      }),
    );
  });

  it("erase only what was confirmed, with a password given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant("yes"), anyText), anyText, (confirm, password) => {
        expect(erasureForm.safeParse({ confirm, password }).success).toBe(confirm === "yes" && password !== "");
      }),
    );
  });
});

describe("what they take", () => {
  it("a name stands still when it is read again: short, composed, nothing unseen in it", () => {
    fc.assert(
      fc.property(fc.oneof(goodName, anyText, fc.string({ unit: "grapheme", maxLength: 60 })), (text) => {
        const read = readName(text);
        if (!read.ok) return;
        expect(readName(read.name)).toEqual(read);
        expect(read.name).toBe(read.name.normalize("NFC").trim());
        expect([...read.name].length).toBeLessThanOrEqual(40);
        expect(read.name).not.toMatch(/[\p{C}<>&"{}]| {2}/u);
      }),
      { numRuns: 1_000 },
    );
  });

  it("a password is hashed in one form, whichever way its letters were typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 12, maxLength: 80 }), (text) => {
        const [composed, taken] = [readPassword(text.normalize("NFC")), readPassword(text.normalize("NFD"))];
        expect(composed).toEqual(taken);
        if (composed.ok) expect(normalisePassword(composed.password)).toBe(composed.password);
      }),
      { numRuns: 500 },
    );
  });
});
