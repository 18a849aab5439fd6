/**
 * Where a request comes from. Behind a proxy every request comes from the proxy, which names the client in
 * X-Forwarded-For; anybody can write that header, so it counts only from a proxy of the operator's own
 * (TRUSTED_PROXIES), and only as far as such proxies have written it: from the right.
 */
import { BlockList, isIP } from "node:net";
import { expandIPv6 } from "hono/utils/ipaddr";

/** Loopback, and what nobody can have on the internet: RFC 1918, RFC 3927, RFC 4193, RFC 4291 §2.5.6. */
const PRIVATE = [
  "127.0.0.0/8",
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "169.254.0.0/16",
  "::1/128",
  "fc00::/7",
  "fe80::/10",
];

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

const subnetOf = (text: string): readonly [address: string, prefix: number] | undefined => {
  const [address = "", prefix, ...more] = text.split("/");
  const bits = isIP(address) === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  return isIP(address) && more.length === 0 && length >= 0 && length <= bits ? [address, length] : undefined;
};

/** The setting's words; undefined where one of them is no address and no network. */
export function proxiesIn(setting: string): readonly string[] | undefined {
  const words = setting.split(/[\s,]+/).filter(Boolean);
  if (words.length === 1 && words[0] === "none") return [];
  const named = words.flatMap((word) => (word === "private" ? PRIVATE : [word]));
  return named.length > 0 && named.every((word) => subnetOf(word)) ? named : undefined;
}

export type IsTrusted = (address: string) => boolean;

export function trustedProxies(networks: readonly string[]): IsTrusted {
  const list = new BlockList();
  for (const network of networks) {
    const [address, prefix] = subnetOf(network)!;
    list.addSubnet(address, prefix, family(address));
  }
  return (address) => list.check(bare(address), family(bare(address)));
}

/** An IPv4 address as a socket for both families shows it. */
const bare = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/** Some proxies write the port, too. */
const hopOf = (text: string): string =>
  bare(/^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text);

/** Undefined: a proxy of ours did not say. Nobody is to be limited for what all the others behind it do. */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: IsTrusted,
): string | undefined {
  if (!peer) return undefined;
  if (!isTrusted(peer)) return oneClient(bare(peer));
  const hops = (forwardedFor ?? "").split(",").map((hop) => hopOf(hop.trim()));
  const client = hops.toReversed().find((hop) => !(isIP(hop) && isTrusted(hop)));
  return client && isIP(client) ? oneClient(client) : undefined;
}

/** Whoever has an IPv6 address has 2^64 of them: RFC 6177 gives a site at least one /64. */
const oneClient = (address: string): string =>
  isIP(address) === 6 ? expandIPv6(address).split(":").slice(0, 4).join(":") : address;
