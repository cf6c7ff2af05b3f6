import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { CONSENT_PURPOSES } from "@db/statuses";
import { expect, it } from "vitest";
import { LOCALES } from "~/i18n/translate";
import { consentText } from "./consent-texts.server";
import { noticeText } from "./notice-text.server";

/**
 * Every version of a text that people have consented to, with the SHA-256 of what it said. When a text changes it gets a new
 * version, and a line is added here; a line that stands is never changed, or what was agreed to under it could not be told.
 */
const SAID: Record<string, string> = {
  "notice terms zh-CN 2026-11-26": "de4fb195974478456426bf56ed7140ff7a1f13dda46bf0292f57c61d5a42a6b8",
  "notice privacy zh-CN 2026-11-26": "569ca44b64b0a3df5e00053e994f67cf7cba4d5b58b04ea761c921f03f43dd9e",
  "notice terms zh-CN 2026-11-26-2": "2db88b5cd1317462991638608a67b69bd6789c70c299733b347f742b4c7c0b01",
  "notice privacy zh-CN 2026-11-26-2": "c97ffdba65121320ddb4aec682a67d40985eba9641456440cceb4e6758bcd39d",
  "notice terms zh-CN 2026-11-26-4": "73260cc6ee5a022719da83f536121488afc8e441841210bdddf6d485e40f7d30",
  "notice terms zh-CN 2026-11-26-3": "32aefa33071f43181ed5f1a59b13f13c777dddc236e305865b6fb706778e1333",
  "notice privacy zh-CN 2026-11-26-4": "8077719f2013f94a4fa1a37d9c7b9ed8ac591f6ab84839d63ecaf58a5b771b15",
  "notice privacy zh-CN 2026-11-26-3": "e1e167cbaf467345d864e36eb54aa195fc0354511d770cc14f65e4556e093583",
  "sentence public-verification zh-CN 2026-11": "90f344bb0b99bb7871601f397f0a733841b9e4268db308d3f16763ff3472a55d",
  "sentence event-mail zh-CN 2026-11": "e913a889796e298402cfc97c657df624782c23cd0aa38c5b47397545fc8f4194",
  "sentence case-publication zh-CN 2026-11": "fb9b2ca5a88975571f393d8085470d55a1bdb76a567f48769f8c9f3f91a35281",
  "sentence public-register zh-CN 2026-11": "9e40a506100886e3a730cc4e597b69cd6c969e3d2bbe9a197a03e8876fd7057d",
  "notice terms en 2026-11-26": "781cc07efcab16440fa10fd97d41f72169b0336a98e6673050f537a99c718278",
  "notice privacy en 2026-11-26": "c693cce4cf6cbc4f37d1900c902714cd17db5a5aa4b65af48f23a0f158915705",
  "notice terms en 2026-11-26-2": "1666cba533388c6ca88777ec82135bfb393702ed704a94e516825b6faca7cf80",
  "notice privacy en 2026-11-26-2": "435579998946ea69ac3f0bf4dd6b84e4cf878edb6f10ef3131fa1f00cffecb13",
  "notice terms en 2026-11-26-4": "8454d8df037b0d0cbd33fb5c7a0acfeb29b9ef5931d39c2b26c08308afa809da",
  "notice terms en 2026-11-26-3": "56c7c344db95896c4682a6694833495113173de80adfa1beffb66ed636d82b69",
  "notice privacy en 2026-11-26-4": "5e5d5cd03c7146347c8a5d04671cf7a9a8e205ad88c79958146f5115b476d535",
  "notice privacy en 2026-11-26-3": "59eb3b204b4e6b1e69fd36ca83a49e0ab945360fb01e8c673da0ae837b52d1f8",
  "sentence public-verification en 2026-11": "14814f3381d205890fec6db34915792c0e1e0594e1eeb2d7819ce7f8bc03b7b2",
  "sentence event-mail en 2026-11": "4c39ac9af6a804e6cfc09518d520337d9f6afab25cb6c38c8d53b55989c3f933",
  "sentence case-publication en 2026-11": "713e6ab34160b204f5fd42fa9f7f075df88d2adddc1b760d9d73ec2de756c72d",
  "sentence public-register en 2026-11": "052300e7071c514ac4ae3bcf69d9bedd56fdf06adbc311c1230b14397849e62c",
  "notice terms zh-CN 2026-11-27": "06c9afcda137d4ce1742122f715dc8b8605368ae4ba622b2545e06130a88316b",
  "notice privacy zh-CN 2026-11-27": "49ce508d506c54c69fdc3fcc18501f61532d269d5715c8cb9d8e1c42d4e98c2e",
  "notice terms en 2026-11-27": "75ffc414f16830984215ac498c7b0ae273c8bc583ab4799f0d0dc2b6af427113",
  "notice privacy en 2026-11-27": "4604d86c7096070eea684361584a0cb6f3227b09930029e475485a850ecf27ab",
  "notice terms zh-CN 2026-11-28": "5219c816d6d6b747dde8cd4a82ba4ab571b506f7b6514e4fbbfb30e39af7dae8",
  "notice terms en 2026-11-28": "2d6a141fe52f99fda79b02f32d37673f71eaa73e3e065a68ea66f4942e5d6b46",
  "notice privacy zh-CN 2026-11-28": "399c14690c969597601c8f448fe04479dc040d284b0235949ef5820167a497ef",
  "notice privacy en 2026-11-28": "750135a1a17e1a49555c594a1de20a98068a5ffaaebaf1d56327a07c31f44549",
  "notice terms zh-CN 2026-11-28-2": "ceea4402436187f62c1d31f213c0255b8b62fd25792ff05fdd91a1c60701a852",
  "notice privacy zh-CN 2026-11-28-2": "91d3aec5ba52eab374388c1a7febbe3ca3252b26b313613cd8ea81364fdcd149",
  "notice terms en 2026-11-28-2": "ba454f376519c5fda63f698b96b1dc41e94f7b5abef95eb6a13609db850b6e59",
  "notice privacy en 2026-11-28-2": "31ec7207ea23e57cd4749fa8e230b00279bd08733e6177cb1498d4dd6ec60c1f",
};

const texts = LOCALES.flatMap((locale) => [
  ...(["terms", "privacy"] as const).map((name) => ({
    name: `notice ${name} ${locale} ${noticeText(name, locale).version}`,
    said: hash("sha256", readFileSync(`content/notices/${name}.${locale}.md`, "utf8")),
  })),
  ...CONSENT_PURPOSES.filter((purpose) => purpose !== "terms").map((purpose) => {
    const { version, hash: said } = consentText(purpose, locale);
    return { name: `sentence ${purpose} ${locale} ${version}`, said };
  }),
]);

it.each(texts)("$name says what it said when people consented to it", ({ name, said }) => {
  expect(SAID[name], `the text of ${name} changed: give it a new version, and add that here`).toBe(said);
});

it("the notices that are agreed to as one have one version in both languages", () => {
  const versions = LOCALES.flatMap((locale) => [
    consentText("terms", locale).version,
    noticeText("terms", locale).version,
    noticeText("privacy", locale).version,
  ]);
  expect(new Set(versions).size).toBe(1);
});
