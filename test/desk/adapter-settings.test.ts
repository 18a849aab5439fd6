/** The settings of an adapter nobody has: the desk reads them with its own, without an edit. */
import { expect, test } from "vitest";
import { type ConfigError, loadConfig, settingsOf } from "../../src/desk/config.ts";
import { slackLikeSettings } from "../adapters/slack-like/settings.ts";

const load = (environment: Record<string, string>) => loadConfig(environment, [slackLikeSettings]);

const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    load(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

test("they are read, and are absent where the platform is not set up", () => {
  expect(settingsOf(load({ SLACK_LIKE_TOKEN: "t" }), slackLikeSettings)).toEqual({
    token: "t",
    apiBaseUrl: "https://slack.example",
  });
  expect(settingsOf(load({}), slackLikeSettings)).toBeUndefined();
});

test("all that is wrong is told at once, with its fix, misspelt names among it", () => {
  const wrong = {
    PORT: "x",
    SLACK_LIKE_TOKEN: "two words",
    SLACK_LIKE_API_BASE_URL: "here",
  };
  expect(problems(wrong).map((problem) => problem.split(":")[0])).toEqual(Object.keys(wrong));
  expect(problems({ SLACK_LIK_TOKEN: "t" })).toEqual([
    "SLACK_LIK_TOKEN is no setting: if SLACK_LIKE_TOKEN is meant, rename it, otherwise remove it.",
  ]);
});
