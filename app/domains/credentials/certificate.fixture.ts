import { inflateSync } from "node:zlib";
import type { CertificateSnapshot } from "./certificate-snapshot";

/** A certificate of the demonstration, with what a test wants to differ. */
export function certificateWith(changes: Partial<CertificateSnapshot> = {}): CertificateSnapshot {
  return {
    code: "7K3M9QXV2D8P",
    title: "培训合格证书",
    holderName: "演示学员甲",
    employerName: "示例机械有限公司",
    courseTitle: "标准化法与企业标准自我声明公开",
    outcome: "能依法办理企业标准自我声明公开、建立并改进企业标准体系",
    hours: 24,
    score: 86,
    maxScore: 100,
    cutScore: 60,
    issuedOn: "2026-11-23",
    expiresOn: "2029-11-22",
    issuerName: "示例标准化培训中心",
    sealLines: ["示例标准化培训中心", "培训专用章"],
    verifyUrl: "https://academy.example.org/verify/7K3M9QXV2D8P",
    demo: true,
    ...changes,
  };
}

/** The objects of a PDF by number: dictionary as text, stream inflated. Enough for files without object streams. */
export function readObjects(pdf: Buffer): Map<number, { dictionary: string; stream: Buffer }> {
  const objects = new Map<number, { dictionary: string; stream: Buffer }>();
  const text = pdf.toString("latin1");
  for (const match of text.matchAll(/^(\d+) 0 obj\n/gm)) {
    const start = match.index + match[0].length;
    const body = text.slice(start, text.indexOf("\nendobj", start));
    const streamAt = body.search(/^stream\n/m);
    const dictionary = streamAt < 0 ? body : body.slice(0, streamAt);
    let stream: Buffer = Buffer.alloc(0);
    if (streamAt >= 0) {
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
      stream = pdf.subarray(start + streamAt + 7, start + streamAt + 7 + length);
      if (dictionary.includes("/FlateDecode")) stream = inflateSync(stream);
    }
    objects.set(Number(match[1]), { dictionary, stream });
  }
  return objects;
}

export interface ReadSpan {
  /** What the span says of itself (ActualText). */
  actual: string;
  /** What its glyphs say through the fonts' ToUnicode maps. */
  shown: string;
}

/** The text of a certificate in content order, read twice: as declared and as drawn. */
export function readSpans(pdf: Buffer): ReadSpan[] {
  const objects = readObjects(pdf);
  const page = [...objects.values()].find(({ dictionary }) => /\/Type \/Page\n/.test(dictionary));
  const at = (reference: string | undefined) => objects.get(Number(reference));
  const content = at(/\/Contents (\d+) 0 R/.exec(page?.dictionary ?? "")?.[1])?.stream.toString("latin1") ?? "";
  const resources = at(/\/Resources (\d+) 0 R/.exec(page?.dictionary ?? "")?.[1])?.dictionary ?? "";
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name, number] of resources.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const map = at(/\/ToUnicode (\d+) 0 R/.exec(at(number)?.dictionary ?? "")?.[1])?.stream.toString("latin1") ?? "";
    const codes = [...map.matchAll(/^<(\w{4})> <(\w+)>$/gm)];
    fonts.set(name ?? "", new Map(codes.map(([, code = "", units = ""]) => [code, utf16(units)])));
  }
  return [...content.matchAll(/\/Span <<([\s\S]*?)>> BDC\n([\s\S]*?)EMC/g)].map(([, properties = "", drawn = ""]) => {
    let shown = "";
    for (const [, font = "", strings = ""] of drawn.matchAll(/\/(\w+) [\d.]+ Tf[^[]*\[(.*?)\] TJ/g)) {
      for (const [, hex = ""] of strings.matchAll(/<(\w*)>/g)) {
        for (const code of hex.match(/.{4}/g) ?? []) shown += fonts.get(font)?.get(code) ?? `?${font}:${code}?`;
      }
    }
    return { actual: pdfString(properties), shown };
  });
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** The ActualText of a property list: a literal string, UTF-16BE with a byte order mark or ASCII. */
function pdfString(properties: string): string {
  const literal = /\/ActualText \(([\s\S]*)\)/.exec(properties)?.[1] ?? "";
  const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const bytes = literal.replace(/\\(.)/gs, (_, c: string) => escapes[c] ?? c);
  return bytes.startsWith("\xfe\xff") ? Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le") : bytes;
}
