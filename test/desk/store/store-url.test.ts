/** STORE_URL: what each form of it names, and what is wrong with the others. */
import { describe, expect, test } from "vitest";
import { DEFAULT_STORE_URL, parseStoreUrl, StoreUrlError } from "../../../src/desk/store/store-url.ts";

const valkey = {
  kind: "valkey",
  host: "host",
  port: 6379,
  tls: false,
  username: undefined,
  password: undefined,
  database: 0,
};

test.each([
  [DEFAULT_STORE_URL, { kind: "sqlite", path: "./data/madoguchi.db" }],
  ["sqlite:/var/lib/x.db", { kind: "sqlite", path: "/var/lib/x.db" }],
  ["sqlite:///var/lib/x.db", { kind: "sqlite", path: "/var/lib/x.db" }],
  ["sqlite://./x.db", { kind: "sqlite", path: "./x.db" }],
  ["sqlite:x.db", { kind: "sqlite", path: "x.db" }],
  ["memory:", { kind: "memory" }],
  ["valkey://host", valkey],
  ["redis://host", valkey],
  ["valkeys://host", { ...valkey, tls: true }],
  ["rediss://host:6380", { ...valkey, tls: true, port: 6380 }],
  ["valkey://host/3", { ...valkey, database: 3 }],
  ["valkey://host/", valkey],
  ["valkey://user:p%40ss@host:6379/0", { ...valkey, username: "user", password: "p@ss" }],
  ["valkey://:secret@host", { ...valkey, password: "secret" }],
  ["valkey://[::1]:6379", { ...valkey, host: "::1" }],
])("%s", (url, store) => {
  expect(parseStoreUrl(url)).toEqual(store);
});

describe("is refused with what to write instead", () => {
  test.each([
    ["", /no address of a store/],
    ["sqlite:", /no address of a store/],
    ["postgres://host/db", /no address of a store/],
    ["data/madoguchi.db", /no address of a store/],
    ["sqlite::memory:", /no ~, no file:/],
    ["sqlite:file:x.db", /no ~, no file:/],
    ["sqlite:~/x.db", /no ~, no file:/],
    ["sqlite://host/x.db", /no ~, no file:/],
    ["sqlite:./data/", /no folder/],
    ["sqlite:data\\", /no folder/],
    ["valkey://user:p/ss@host:x", /cannot be read/],
    ["valkey:", /names no host/],
    ["valkey://host?tls=true", /after \? or #/],
    ["valkey://host#x", /after \? or #/],
    ["valkey://host/x", /number of a database/],
    ["valkey://host/123456", /number of a database/],
    ["valkey://:50%@host", /%25/],
  ])("%s", (url, problem) => {
    expect(() => parseStoreUrl(url)).toThrow(StoreUrlError);
    expect(() => parseStoreUrl(url)).toThrow(expect.objectContaining({ code: "store_url" }));
    expect(() => parseStoreUrl(url)).toThrow(problem);
  });
});
