import fc from "fast-check";
import { GIF_AND_SCRIPT, PAGE, PROGRAM, pdf, pngOf, workbook, zipped } from "../../app/domains/files/zoo.fixture";
import { hostileText, wellFormed } from "./hostile";

/** What a form with files is sent as. */
export interface FileBody {
  type: string;
  body: Buffer;
  /** The connection ends after so many bytes of it. */
  hangUpAt?: number;
}

const BOUNDARY = "----guards-of-files";
const FILES: Record<string, Buffer> = {
  pdf: pdf(),
  text: Buffer.from("巡查记录：包装标识与标准一致。\n"),
  list: Buffer.from("企业名称,统一社会信用代码\n合肥某公司,not a code\n"),
  picture: pngOf(40, 30),
  workbook: workbook(),
  empty: Buffer.alloc(0),
  page: PAGE,
  program: PROGRAM,
  "two things": GIF_AND_SCRIPT,
  "cut pdf": pdf().subarray(0, 40),
  "cut picture": pngOf(400, 300).subarray(0, 60),
  "cut workbook": workbook().subarray(0, 90),
  "more pixels than are drawn": pngOf(30_000, 30_000),
  // Small to send, large to unpack.
  bomb: workbook({ name: "xl/worksheets/sheet1.xml", bytes: Buffer.alloc(40_000_000) }),
  "bomb that lies": workbook({ name: "xl/worksheets/sheet1.xml", bytes: Buffer.alloc(8_000_000), told: 10 }),
  "many parts": zipped(Array.from({ length: 3_000 }, (_, n) => ({ name: `xl/${n}.xml`, bytes: Buffer.alloc(0) }))),
  "text that is none": Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]),
};
const GOOD: [kind: string, name: string][] = [
  ["pdf", "证明.pdf"],
  ["text", "记录.txt"],
  ["list", "名单.csv"],
  ["picture", "现场.png"],
];

const quoted = (text: string) => text.replace(/\r\n|[\r\n]/g, "%0D%0A").replace(/"/g, "%22");
const fileName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...GOOD.map(([, name]) => name)) },
  fc.constantFrom(
    ...["../../../etc/passwd", "C:\\Windows\\a.pdf", "", " ", ".", "..pdf", ".pdf", "CON.txt", "a.pdf.exe", "图.png/"],
    ...["a\u0000b.pdf", "a\u0007\u001b[31m.txt", "\u202egnp.txt", "a\u2028b.csv", `${"长".repeat(3_000)}.pdf`],
  ),
  hostileText.map((text) => text.slice(0, 2_000)),
);
const mediaType = fc.constantFrom(
  ...["application/pdf", "image/png", "text/html", "text/plain; charset=gb18030", "", "x", `a/${"b".repeat(900)}`],
  ...["multipart/mixed; boundary=x", "image/png\r\nContent-Transfer-Encoding: base64"],
);
const filePart: fc.Arbitrary<FilePart> = fc.record({
  at: fc.oneof(
    { weight: 8, arbitrary: fc.constant<FilePart["at"]>("own") },
    fc.constantFrom<FilePart["at"]>("kept", "another", "nameless", "unknown"),
  ),
  content: fc.constantFrom(...Object.keys(FILES)),
  name: fileName,
  type: mediaType,
  /** As no browser writes it: quotes and line ends as they stand. */
  raw: fc.boolean(),
});
/** Ways to break a body that is whole. */
const BROKEN = [
  ...["no boundary", "another boundary", "long boundary", "cut", "no end", "bare line ends", "empty", "only the end"],
  ...["no disposition", "huge head", "two dispositions", "nested", "before and behind", "many parts", "many files"],
  ...["large", "boundary inside", "hang up"],
];
const breaking = fc.oneof(
  { weight: 3, arbitrary: fc.constant("whole") },
  { weight: 2, arbitrary: fc.constantFrom(...BROKEN) },
);

/** A form's own fields by name and value, and its file field. */
export interface FilesForm {
  fields: [string, string][];
  file: string;
}

/**
 * A body for a form with files: her fields as they should be or one of them bent, one file or several, true or not what they say, and the
 * whole as a browser writes it or broken somewhere.
 */
export const fileBody = ({ fields, file }: FilesForm): fc.Arbitrary<FileBody & { whole: boolean }> =>
  fc
    .record({
      files: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...GOOD).map(([content, name]) => [goodPart(content, name)]) },
        { weight: 3, arbitrary: fc.array(filePart, { maxLength: 7 }) },
      ),
      bent: fc.oneof(
        { weight: 2, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.tuple(fc.nat(), hostileText) },
      ),
      filesFirst: fc.boolean(),
      how: breaking,
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ files, bent, filesFirst, how, cut }) => {
      const own = fields.map(([name, value], n): [string, string] =>
        bent && fields.length > 0 && n === bent[0] % fields.length ? [name, wellFormed(bent[1])] : [name, value],
      );
      const plain = own.map(([name, value]) => part(`name="${quoted(name)}"`, Buffer.from(value)));
      const named = {
        own: file,
        kept: `${file}-kept`,
        another: own[0]?.[0] ?? "x",
        nameless: "",
        unknown: "attachment",
      };
      const sent = files.map(({ at, content, name, type, raw }) => {
        const said = wellFormed(raw ? name.replace(/[\r\n"]/g, "'") : quoted(name));
        const typed = type === "" ? "" : `\r\nContent-Type: ${type}`;
        return part(`name="${quoted(named[at])}"; filename="${said}"${typed}`, FILES[content] as Buffer);
      });
      return { ...dressed(how, filesFirst ? [...sent, ...plain] : [...plain, ...sent], cut), whole: how === "whole" };
    });

interface FilePart {
  at: "own" | "kept" | "another" | "nameless" | "unknown";
  content: string;
  name: string;
  type: string;
  raw: boolean;
}
const goodPart = (content: string, name: string): FilePart => ({
  at: "own",
  content,
  name,
  type: "application/octet-stream",
  raw: false,
});

const part = (head: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    bytes,
    Buffer.from("\r\n"),
  ]);
const END = Buffer.from(`--${BOUNDARY}--\r\n`);
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

function dressed(how: string, parts: Buffer[], cut: number): FileBody {
  const body = Buffer.concat([...parts, END]);
  const as = (bytes: Buffer | string, type = TYPE): FileBody => ({ type, body: Buffer.from(bytes as Buffer) });
  const headed = (head: string) => as(Buffer.concat([Buffer.from(`--${BOUNDARY}\r\n${head}\r\n\r\nx\r\n`), body]));
  const many = (count: number, name: string) =>
    as(Buffer.concat([...Array.from({ length: count }, () => part(name, Buffer.from("x"))), body]));
  switch (how) {
    case "no boundary":
      return as(body, "multipart/form-data");
    case "another boundary":
      return as(body, "multipart/form-data; boundary=another");
    case "long boundary":
      return as(body, `multipart/form-data; boundary=${"b".repeat(200)}`);
    case "cut":
      return as(body.subarray(0, Math.floor(body.length * cut)));
    case "no end":
      return as(Buffer.concat(parts));
    case "bare line ends":
      return as(body.toString("latin1").replace(/\r\n/g, "\n"));
    case "empty":
      return as("");
    case "only the end":
      return as(END);
    case "no disposition":
      return headed("Content-Type: text/plain");
    case "huge head":
      return headed(`Content-Disposition: form-data; name="${"n".repeat(20_000)}"`);
    case "two dispositions":
      return headed(
        'Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"; filename="c"',
      );
    case "nested":
      return headed('Content-Disposition: form-data; name="a"\r\nContent-Type: multipart/mixed; boundary=x');
    case "before and behind":
      return as(Buffer.concat([Buffer.from("before\r\n"), body, Buffer.alloc(70_000, "z")]));
    case "many parts":
      return many(500, 'name="x"');
    case "many files":
      return many(12, 'name="x"; filename="x.txt"');
    case "large":
      return as(Buffer.concat([part('name="x"; filename="x.txt"', Buffer.alloc(11 * 1024 * 1024, "a")), body]));
    case "boundary inside":
      return as(
        Buffer.concat([
          ...parts.slice(0, 1),
          part('name="x"; filename="x.txt"', Buffer.from(`\r\n--${BOUNDARY}x\r\n`)),
          END,
        ]),
      );
    case "hang up":
      return { ...as(body), hangUpAt: Math.floor(body.length * cut) };
    default:
      return as(body);
  }
}
