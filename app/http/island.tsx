import { useRequest } from "./request-context";

/** Asks for an enhancement of this page, by its file name in app/islands; without JavaScript the page is whole as it is. */
export function Island({ name }: { name: string }) {
  const { nonce, islands } = useRequest();
  const address = islands[name];
  // A page never fails for want of an enhancement; the build's test sees to it that each one asked for exists.
  return address ? <script type="module" nonce={nonce} src={address} /> : null;
}
