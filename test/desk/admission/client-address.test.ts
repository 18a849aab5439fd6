import { describe, expect, it } from "vitest";
import { clientAddress, proxiesIn, trustedProxies } from "../../../src/desk/admission/client-address.ts";

const isPrivate = trustedProxies(proxiesIn("private")!);

describe("where a request comes from", () => {
  it.each([
    ["a client without a proxy, whatever it claims", "198.51.100.9", "203.0.113.1", "198.51.100.9"],
    ["a proxy of ours", "10.0.0.2", "203.0.113.1", "203.0.113.1"],
    ["a proxy on the same machine", "::ffff:127.0.0.1", "203.0.113.1", "203.0.113.1"],
    ["what the client itself wrote before it", "10.0.0.2", "192.0.2.66, 203.0.113.1", "203.0.113.1"],
    ["two proxies of ours", "127.0.0.1", "203.0.113.1, 10.0.0.2", "203.0.113.1"],
    ["a proxy that writes the port", "127.0.0.1", "203.0.113.1:4711", "203.0.113.1"],
    ["IPv6 with a port", "::1", "[2001:db8:1:2::9]:4711", "2001:0db8:0001:0002"],
    ["one of the many addresses of an IPv6 client", "2001:db8:1:2:3:4:5:6", undefined, "2001:0db8:0001:0002"],
    ["a proxy that does not say", "10.0.0.2", undefined, undefined],
    ["a proxy that writes nonsense", "10.0.0.2", "unknown", undefined],
    ["only proxies of ours", "10.0.0.2", "10.0.0.3", undefined],
    ["nobody knows", undefined, "203.0.113.1", undefined],
  ])("%s", (_, peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded, isPrivate)).toBe(client);
  });

  it("is the proxy itself where none is trusted", () => {
    const nobody = trustedProxies(proxiesIn("none")!);
    expect(clientAddress("10.0.0.2", "203.0.113.1", nobody)).toBe("10.0.0.2");
  });
});

describe("TRUSTED_PROXIES", () => {
  it("names addresses and networks, beside private ones", () => {
    const isTrusted = trustedProxies(proxiesIn("private, 203.0.113.7,2001:db8::/32")!);
    expect(["192.168.1.1", "203.0.113.7", "2001:db8::1"].map(isTrusted)).toEqual([true, true, true]);
    expect(["203.0.113.8", "2001:db9::1"].map(isTrusted)).toEqual([false, false]);
  });

  it.each(["0.0.0.0/0", "10.0.0.0/32", "::/0", "2001:db8::/128"])(
    "takes a network at its widest and narrowest: %s",
    (network) => expect(proxiesIn(network)).toEqual([network]),
  );

  it.each([
    "",
    "all",
    "2001:db8::/129",
    "10.0.0.0/-1",
    "10.0.0.0/33",
    "10.0.0.0/x",
    "10.0.0.0/8/8",
    "none, 10.0.0.1",
    "example.org",
  ])("cannot be %j", (setting) => {
    expect(proxiesIn(setting)).toBeUndefined();
  });
});
