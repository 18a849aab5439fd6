/** What Valkey does in one step each, in its own language: nobody sees or changes anything in between. */
import type { Redis } from "iovalkey";

/**
 * A record is stored as its version, a space and its data, in one value: whatever removes one removes both.
 * KEYS: the record, the set of owing keys. ARGV: the version expected or "any", the data, the time to live
 * in milliseconds or 0, whether it owes a reply (1 or 0), the key as the set of owing keys names it.
 */
const commitRecord = `
local head = redis.call("GETRANGE", KEYS[1], 0, 15)
local version = head == "" and "0" or string.match(head, "^(%d+) ")
if ARGV[1] ~= "any" and ARGV[1] ~= version then return 0 end
local value = string.format("%d %s", (version or 0) + 1, ARGV[2])
if ARGV[3] == "0" then
  redis.call("SET", KEYS[1], value)
else
  redis.call("SET", KEYS[1], value, "PX", ARGV[3])
end
if ARGV[4] == "1" then
  local now = redis.call("TIME")
  redis.call("ZADD", KEYS[2], "NX", now[1] * 1000 + math.floor(now[2] / 1000), ARGV[5])
else
  redis.call("ZREM", KEYS[2], ARGV[5])
end
return 1`;

/** Records vanish when their time is up and the set knows nothing of it. ARGV: what the records' names begin with. */
const listOwing = `
local living = {}
for _, key in ipairs(redis.call("ZRANGE", KEYS[1], 0, -1)) do
  if redis.call("EXISTS", ARGV[1] .. key) == 1 then
    living[#living + 1] = key
  else
    redis.call("ZREM", KEYS[1], key)
  end
end
return living`;

/** KEYS: the record, where it goes, the set of owing keys. ARGV: what was read, the data in its place, ms, the key. */
const setAside = `
if redis.call("GET", KEYS[1]) ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[2], ARGV[1], "PX", ARGV[3])
redis.call("SET", KEYS[1], "1 " .. ARGV[2], "PX", ARGV[3])
redis.call("ZREM", KEYS[3], ARGV[4])
return 1`;

const deleteRecord = `
redis.call("ZREM", KEYS[2], ARGV[1])
return redis.call("UNLINK", KEYS[1])`;

const releaseLease = `
if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end
return 0`;

export const scripts = {
  commitRecord: { lua: commitRecord, numberOfKeys: 2 },
  deleteRecord: { lua: deleteRecord, numberOfKeys: 2 },
  setAside: { lua: setAside, numberOfKeys: 3 },
  listOwing: { lua: listOwing, numberOfKeys: 1 },
  releaseLease: { lua: releaseLease, numberOfKeys: 1 },
};

/** The driver makes each script a method of its client. */
export interface ScriptedClient extends Redis {
  commitRecord(
    record: string,
    owing: string,
    expectedVersion: number | "any",
    data: string,
    ttl: number,
    owes: 0 | 1,
    key: string,
  ): Promise<0 | 1>;
  setAside(
    record: string,
    aside: string,
    owing: string,
    stored: Buffer,
    data: string,
    ttl: number,
    key: string,
  ): Promise<0 | 1>;
  deleteRecord(record: string, owing: string, key: string): Promise<0 | 1>;
  listOwing(owing: string, prefix: string): Promise<string[]>;
  releaseLease(lease: string, holder: string): Promise<0 | 1>;
}
