import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkbox } from "./checkbox";
import { CheckboxGroup } from "./checkbox-group";
import { Form } from "./form";
import { HiddenField } from "./hidden-field";
import { PasswordField } from "./password-field";
import { RadioGroup } from "./radio-group";
import { Select } from "./select";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

const options = [
  { value: "a", label: "甲" },
  { value: "b", label: "乙" },
];
const refused = renderToStaticMarkup(
  <Form
    action="/x"
    errors={["account", "password", "why", "region", "way", "scope", "consent"].map((field) => ({
      field,
      message: `${field}要改`,
    }))}
    values={{
      account: '138"<b>',
      password: "secret-of-hers",
      why: "一句话",
      region: "b",
      way: "b",
      scope: ["a", "b"],
      stand: "1",
    }}
  >
    <HiddenField name="stand" value="2" />
    <HiddenField name="fresh" value="3" />
    <TextField name="account" label="账号" hint="手机号或邮箱" value="old" />
    <PasswordField name="password" label="密码" autoComplete="current-password" />
    <TextArea name="why" label="理由" />
    <Select name="region" label="县区" options={options} value="a" />
    <RadioGroup name="way" label="方式" options={options} value="a" />
    <CheckboxGroup name="scope" label="用途" options={options} />
    <Checkbox name="consent" label="同意" checked />
  </Form>,
);

describe("a refused form", () => {
  it("keeps what it was filled from: a hidden field as it was sent, one that was not as it is given", () => {
    expect(refused).toContain('name="stand" value="1"');
    expect(refused).toContain('name="fresh" value="3"');
  });

  it("sums up every mistake with a link that lands on a control", () => {
    const targets = [...refused.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]);
    expect(targets).toHaveLength(7);
    for (const id of targets) expect(refused).toMatch(new RegExp(`<(input|select|textarea)[^>]* id="${id}"`));
  });

  it("names the field in each line of the summary, once", () => {
    const lines = [...refused.slice(0, refused.indexOf("<form")).matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map((m) => m[1]);
    expect(lines).toEqual([
      "账号：account要改",
      "密码：password要改",
      "理由：why要改",
      "县区：region要改",
      "方式：way要改",
      "用途：scope要改",
      "同意：consent要改",
    ]);
    const said = renderToStaticMarkup(
      <Form errors={[{ field: "name", message: "请填写姓名" }]}>
        <div>
          <TextField name="name" label="姓名" />
        </div>
      </Form>,
    );
    expect(said).toContain(">请填写姓名</a>");
  });

  it("leaves the summary to the page that shows it above", () => {
    const errors = [{ field: "why", message: "请写明理由" }];
    const said = renderToStaticMarkup(
      <Form errors={errors} summaryAbove>
        <TextArea name="why" label="理由" />
      </Form>,
    );
    expect(said).not.toContain("error-summary");
    expect(said).toContain('id="f-why-error"');
  });

  it("focuses the summary without JavaScript", () => {
    expect(refused).toMatch(/id="error-summary" role="alert" tabindex="-1" autofocus/);
  });

  it("keeps what was typed, escaped, over what was there before", () => {
    expect(refused).toContain('value="138&quot;&lt;b&gt;"');
    expect(refused).not.toContain('value="old"');
    expect(refused).toContain(">一句话</textarea>");
    expect(refused).toContain('<option value="b" selected="">');
    expect(refused).toMatch(/id="f-way-2" name="way"[^>]*checked="" value="b"|id="f-way-2"[^>]*value="b" checked=""/);
    expect(refused.match(/name="scope"[^>]*checked=""/g)).toHaveLength(2);
  });

  it("never gives a password back", () => {
    expect(refused).not.toContain("secret-of-hers");
  });

  it("takes a box that was not sent for unticked", () => {
    expect(refused).not.toMatch(/name="consent"[^>]*checked/);
  });

  it("describes each control by its hint and its mistake, and the ids exist", () => {
    expect(refused).toContain('aria-describedby="f-account-hint f-account-error"');
    for (const [, ids] of refused.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of (ids as string).split(" ")) expect(refused).toContain(` id="${id}"`);
  });
});

describe("a fresh form", () => {
  const fresh = renderToStaticMarkup(
    <Form>
      <TextField name="account" label="账号" value="old" />
      <RadioGroup name="way" label="方式" options={options} value="a" />
      <Checkbox name="consent" label="同意" checked />
    </Form>,
  );

  it("shows what is there and no mistakes", () => {
    expect(fresh).toContain('value="old"');
    expect(fresh).toMatch(/name="consent"[^>]*checked/);
    expect(fresh).not.toContain("error");
    expect(fresh).not.toContain("aria-invalid");
  });
});
