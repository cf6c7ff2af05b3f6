import { expect, it } from "vitest";
import { signUpForm } from "~/domains/people/account-forms";
import { loader } from "./signup";

const open = async (search: string) => {
  const request = new Request(`http://localhost/signup${search}`);
  const context = { visitor: { signedIn: false }, locale: "zh-CN" };
  return (await loader({ request, context, params: {} } as never)).json();
};

it("a newcomer comes back to what she was at, and nowhere else", async () => {
  expect((await open("?redirectTo=%2Fevents%2Fx")).redirectTo).toBe("/events/x");
  expect((await open("?redirectTo=https%3A%2F%2Fevil.example")).redirectTo).toBe("/learn");
  expect((await open("")).redirectTo).toBe("/learn");
  const typed = { name: "王芳", account: "a@example.cn", password: "Anhui-Standards-2021", consent: "terms" };
  expect(signUpForm.parse({ ...typed, redirectTo: "/events/x" }).redirectTo).toBe("/events/x");
});
