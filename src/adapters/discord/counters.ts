/** What an operator can watch of Discord; turns and deliveries are counted by the desk. */
import { Counter, type Registry } from "prom-client";

type Detour = "deferred" | "direct_message" | "plain_text";
type GatewayEvent = "ready" | "resumed" | "reconnecting" | "disconnected" | "error";

export interface DiscordMetrics {
  received(what: string): void;
  detour(which: Detour): void;
  gateway(event: GatewayEvent): void;
  trouble(code: string): void;
}

/** A registry outlives an adapter that is started again, so a counter that is there is used on. */
function counter(registry: Registry, name: string, help: string, label: string): (value: string) => void {
  const known = registry.getSingleMetric(name) as Counter | undefined;
  const made = known ?? new Counter({ name, help, labelNames: [label], registers: [registry] });
  return (value) => made.inc({ [label]: value });
}

export const createDiscordMetrics = (registry: Registry): DiscordMetrics => ({
  received: counter(
    registry,
    "madoguchi_discord_received_total",
    "What reached the bot: the kind of input, the opening of a form, a mention in a server.",
    "what",
  ),
  detour: counter(
    registry,
    "madoguchi_discord_detours_total",
    "Replies that could not go the short way: deferred after 2 seconds, sent as a direct message because the interaction had ended, sent as plain text because Discord refused the layout.",
    "which",
  ),
  trouble: counter(
    registry,
    "madoguchi_discord_trouble_total",
    "Calls that Discord did not take: its error code (10062, 40060, 50027, …), 401, 5xx, timeout, network, or rate_limit_user, rate_limit_global, rate_limit_shared.",
    "code",
  ),
  gateway: counter(
    registry,
    "madoguchi_discord_gateway_total",
    "What became of the connection to Discord.",
    "event",
  ),
});
