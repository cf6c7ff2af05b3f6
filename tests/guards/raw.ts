import { connect } from "node:net";

const WAIT_MS = 5_000;

/** Bytes that no HTTP client would send, and all that came back until the server closed. */
export function sendRaw(url: string, bytes: Buffer | string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(WAIT_MS, end);
    socket.on("data", (part) => {
      answer += part.toString("latin1");
    });
    socket.on("close", end);
    socket.on("error", end);
  });
}
