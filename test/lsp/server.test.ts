import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type Hover,
  HoverRequest,
  MarkupContent,
  type Range,
} from "vscode-languageserver-protocol/node";
import { folderOf } from "../e2e/command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "../e2e/texts.ts";
import { applyEdits, Client, uriOf } from "./client.ts";

const DAMAGED = "ÀÏ´¬¹¤°ÑÀÂÉþÈÆÁËÈýÈ¦";
const WHOLE = "老船工把缆绳绕了三圈";
const MOJIBAKE = `😀渡口的石阶上坐着几个等船的人：${DAMAGED}。\n`;
const span = (line: number, from: number, to: number): Range => ({ start: { line, character: from }, end: { line, character: to } });
const rulesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);

describe("diagnostics", () => {
  test("name the rule, its page, the severity, and the span in UTF-16 units", async () => {
    const folder = folderOf();
    const client = await Client.start(folder);
    const uri = uriOf(folder, "渡口 1.txt");
    await client.open(uri, MOJIBAKE);
    expect(await client.diagnostics(uri)).toMatchObject([
      {
        range: span(0, 17, 37),
        severity: DiagnosticSeverity.Error,
        code: "encoding/mojibake",
        codeDescription: { href: expect.stringMatching(/^file:.*\/rules\/encoding\/mojibake\.md$/) },
        source: "corpuslint",
        message: expect.stringContaining(WHOLE),
      },
    ]);
    expect(await client.stop()).toBe(0);
  });

  test.each([
    [WITH_ERROR, DiagnosticSeverity.Error],
    [WITH_WARNING, DiagnosticSeverity.Warning],
    [WITH_INFO, DiagnosticSeverity.Information],
  ])("carry the severity of the finding", async (text, severity) => {
    const folder = folderOf();
    const client = await Client.start(folder);
    await client.open(uriOf(folder, "a.txt"), text);
    expect((await client.diagnostics(uriOf(folder, "a.txt"))).map((found) => found.severity)).toEqual([severity]);
  });

  test("lead to the other places of a finding", async () => {
    const folder = folderOf();
    const client = await Client.start(folder, { locale: "zh-cn" });
    const uri = uriOf(folder, "a.txt");
    await client.open(uri, WITH_INFO);
    const [first] = WITH_INFO.split("\n");
    expect((await client.diagnostics(uri))[0].relatedInformation).toEqual([
      { location: { uri, range: span(0, 0, first.length) }, message: "此处也有" },
    ]);
  });

  test("follow incremental changes, and only the last of several quick ones is told", async () => {
    const folder = folderOf();
    const client = await Client.start(folder);
    const uri = uriOf(folder, "a.txt");
    await client.open(uri, WITH_INFO);
    expect(rulesOf(await client.diagnostics(uri))).toEqual(["repetition/duplicate-line"]);
    await client.change(uri, 2, { range: span(2, 0, 1), text: "河" });
    await client.change(uri, 3, { range: span(2, 1, 1), text: "边" });
    await client.change(uri, 4, { range: span(0, 0, 0), text: `${MOJIBAKE}` });
    expect((await client.diagnostics(uri, 4)).map(({ code, range }) => [code, range.start.line])).toEqual([["encoding/mojibake", 0]]);
    expect(client.published.map(({ version }) => version)).toEqual([1, 4]);
    await client.close(uri);
    expect((await client.until(() => client.published.find(({ version }) => version === undefined))).diagnostics).toEqual([]);
  });

  test("take the format from the language, and stand in the source of HTML", async () => {
    const folder = folderOf();
    const client = await Client.start(folder);
    const script = `<script>${DAMAGED}</script>\n<p>${DAMAGED}</p>\n`;
    const [plain, html] = ["a", "b"].map((name) => uriOf(folder, name));
    await client.open(plain, script);
    await client.open(html, script, "html");
    expect((await client.diagnostics(plain)).map(({ code, range }) => [code, range.start.line])).toEqual([
      ["encoding/mojibake", 0],
      ["encoding/mojibake", 1],
    ]);
    expect((await client.diagnostics(html)).map(({ range }) => range)).toEqual([span(1, 3, 23)]);
  });

  test("of records stand in the lines of their container", async () => {
    const folder = folderOf();
    const client = await Client.start(folder);
    const uri = uriOf(folder, "a.jsonl");
    const lines = [JSON.stringify({ id: "1", text: CLEAN }), JSON.stringify({ id: "2", text: `第一行\n${MOJIBAKE}` }), '{"text": '];
    await client.open(uri, lines.join("\n"), "jsonl");
    const start = lines[1].indexOf("ÀÏ");
    expect((await client.diagnostics(uri)).map(({ code, range }) => [code, range])).toEqual([
      ["encoding/mojibake", span(1, start, start + 20)],
    ]);
  });

  test("are given to editors that ask for them, once a version", async () => {
    const folder = folderOf();
    const client = await Client.start(folder, { capabilities: { textDocument: { diagnostic: {} } } });
    const uri = uriOf(folder, "a.txt");
    await client.open(uri, WITH_INFO);
    const ask = (previousResultId?: string) =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await ask();
    expect(first).toMatchObject({ kind: "full", resultId: expect.any(String), items: [{ code: "repetition/duplicate-line" }] });
    expect(await ask(first.resultId)).toMatchObject({ kind: "unchanged" });
    await client.change(uri, 2, { text: CLEAN });
    expect(await ask(first.resultId)).toMatchObject({ kind: "full", items: [] });
    expect(client.published).toEqual([]);
  });
});

describe("the configuration", () => {
  const OFF = "rules:\n  repetition/duplicate-line: off\n";

  test("is found as the command line finds it, and read again when it changes", async () => {
    const folder = folderOf({ "corpuslint.config.yaml": OFF });
    const client = await Client.start(folder);
    const uri = uriOf(folder, "a.txt");
    await client.open(uri, WITH_INFO);
    expect(await client.diagnostics(uri)).toEqual([]);
    const path = join(folder, "corpuslint.config.yaml");
    const changed = () =>
      client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf(folder, "corpuslint.config.yaml"), type: FileChangeType.Changed }],
      });
    writeFileSync(path, "rules:\n  repetition/duplicate-line: error\n");
    await changed();
    await client.until(() => client.published.find(({ diagnostics }) => diagnostics[0]?.severity === DiagnosticSeverity.Error));
    writeFileSync(path, "rules:\n  repetition/duplicateline: error\n");
    await changed();
    const [message] = await client.until(() => (client.messages.length > 0 ? client.messages : undefined));
    expect(message).toMatch(
      /corpuslint\.config\.yaml:2: unknown rule "repetition\/duplicateline" \(did you mean "repetition\/duplicate-line"\?\)/,
    );
  });

  test("leaves out what a run leaves out", async () => {
    const folder = folderOf({ "corpuslint.config.yaml": "ignore: ['drafts/']\n", "drafts/": "" });
    const client = await Client.start(folder);
    const uri = `${uriOf(folder, "drafts")}/a.txt`;
    await client.open(uri, WITH_INFO);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("is outdone by the editor's settings, which are asked for again when they change", async () => {
    const folder = folderOf({ "corpuslint.config.yaml": OFF });
    const uri = uriOf(folder, "a.txt");
    let settings: unknown = null;
    const client = await Client.start(folder, { capabilities: { workspace: { configuration: true } } });
    client.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => settings));
    await client.open(uri, WITH_INFO);
    expect(await client.diagnostics(uri)).toEqual([]);
    settings = { rules: { "repetition/duplicate-line": "warn" }, locale: "zh-TW", preset: "nonsense" };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const told = await client.until(() => client.published.find(({ diagnostics }) => diagnostics.length > 0));
    expect(told.diagnostics).toMatchObject([{ severity: DiagnosticSeverity.Warning, message: expect.stringContaining("這一行") }]);
    expect(client.messages).toEqual(['corpuslint.preset: "nonsense" must be one of recommended, strict, gate']);
  });
});

describe("code actions", () => {
  const actionsOf = async (client: Client, uri: string, range: Range, only?: string[]) =>
    ((await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: await client.diagnostics(uri), ...(only && { only }) },
    })) ?? []) as CodeAction[];

  test("fix one finding, and all that is safe", async () => {
    const folder = folderOf();
    const client = await Client.start(folder);
    const uri = uriOf(folder, "a.txt");
    const text = `${MOJIBAKE}末\u200b班船晚九点开，渡轮不等人。\n`;
    await client.open(uri, text);
    const [fix, all, ...others] = await actionsOf(client, uri, span(0, 17, 17));
    expect(others).toEqual([]);
    expect(fix).toMatchObject({
      title: `Replace “${DAMAGED}” with “${WHOLE}”`,
      kind: "quickfix",
      isPreferred: true,
      diagnostics: [{ code: "encoding/mojibake" }],
    });
    expect(applyEdits(text, fix.edit?.changes?.[uri] ?? [])).toBe(text.replace(DAMAGED, WHOLE));
    expect(all.kind).toBe("source.fixAll.corpuslint");
    const fixed = text.replace(DAMAGED, WHOLE).replace("\u200b", "");
    expect(applyEdits(text, all.edit?.changes?.[uri] ?? [])).toBe(fixed);
    expect((await actionsOf(client, uri, span(1, 0, 0), ["source.fixAll"])).map(({ kind }) => kind)).toEqual(["source.fixAll.corpuslint"]);
    expect((await actionsOf(client, uri, span(1, 5, 5), ["quickfix"])).map(({ kind }) => kind)).toEqual([]);
  });

  test("say of an unsafe fix that it is one, and name the version that they are for", async () => {
    const folder = folderOf();
    const client = await Client.start(folder, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    const uri = uriOf(folder, "a.txt");
    await client.open(uri, "王後宮殿裡的太後喜歡在午后散步，後來皇後也來了。\n他今天下午要去理髮店裡面理頭发。\n");
    const actions = await actionsOf(client, uri, span(0, 0, 60));
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action.title).toMatch(/\(unsafe: read it first\)$/);
      expect(action.isPreferred).toBeUndefined();
      expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    }
  });
});

describe("hover", () => {
  const markdownOf = (hover: Hover | null) => {
    if (hover === null || !MarkupContent.is(hover.contents)) throw new Error("no Markdown to show");
    return hover.contents;
  };
  const hoverAt = async (client: Client, uri: string, character: number) =>
    client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character } });

  test("shows the evidence", async () => {
    const folder = folderOf();
    const client = await Client.start(folder);
    const uri = uriOf(folder, "a.txt");
    await client.open(uri, MOJIBAKE);
    const hover = await hoverAt(client, uri, 20);
    expect(hover?.range).toEqual(span(0, 17, 37));
    const { kind, value } = markdownOf(hover);
    expect(kind).toBe("markdown");
    expect(value).toContain(`written as windows\\-1252 and read as gb18030: \`${WHOLE}\``);
    expect(value).toContain("[encoding/mojibake](file:");
    expect(await hoverAt(client, uri, 3)).toBeNull();
  });

  test("keeps hostile text from becoming markup", async () => {
    const folder = folderOf();
    const client = await Client.start(folder, { settings: { rules: { "repetition/duplicate-line": "off" } } });
    const uri = uriOf(folder, "a.txt");
    const hostile = "The [click](http://evil.example) <img src=x> `` ` the the **boat** leaves.";
    await client.open(uri, `${hostile}\n`);
    for (const { range } of await client.diagnostics(uri)) {
      const hover = await hoverAt(client, uri, range.start.character);
      const { value } = markdownOf(hover);
      const outside = value.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, "").replace(/\]\(file:[^)]*\)/g, "");
      expect(outside).not.toMatch(/(?<!\\)<|(?<!\\)\]\(/);
    }
  });
});
