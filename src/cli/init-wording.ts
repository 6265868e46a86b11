/** The words of `corpuslint init` and of the configuration that it writes, in each language. */
import type { Locale } from "../vocabulary.ts";

/** Every setting of a configuration file, explained. A test compares the names with the schema's. */
export type SettingName =
  | "extends"
  | "rules"
  | "language"
  | "format"
  | "encoding"
  | "overrides"
  | "ignore"
  | "gitignore"
  | "textField"
  | "idField"
  | "failOn"
  | "maxWarnings"
  | "budget"
  | "baseline"
  | "suppressions"
  | "inlineIgnores"
  | "locale";

export interface InitWording {
  readonly head: string;
  readonly schemaLater: string;
  readonly settings: Readonly<Record<SettingName, string>>;
  readonly ask: { language: string; told: string; preset: string; format: string; hook: string };
  readonly presets: { recommended: string; strict: string; gate: string };
  readonly cancelled: string;
  wrote(file: string): string;
  readonly next: string;
  readonly steps: { lint: string; explain: string; baseline: string; gate: string };
  readonly hook: string;
}

const english: InitWording = {
  head: "What corpuslint looks for. This file is data: nothing in it is run. Lines behind a comment mark are examples; take the mark away to use them.",
  schemaLater: "With corpuslint installed in the project (npm install --save-dev corpuslint), editors check this file:",
  settings: {
    extends:
      "The rules to start from: recommended, strict (nothing is mere information) or gate (only what is proved). Or other files, by path.",
    rules:
      'Single rules: error, warn, info or off, with options where it has some. "corpuslint rules" lists them, "corpuslint explain RULE" tells more.',
    language: "What the texts are written in: zh-Hans, zh-Hant, zh, en, ja, ko or other. Left out, each text tells by its characters.",
    format: "What the texts are, where their names do not tell: plain, markdown or html.",
    encoding: "The charset of the files, where it should not be told from their bytes.",
    overrides: "Other settings for some files. Globs count from this folder; one without a slash matches names in any folder.",
    ignore: "What is not linted, as in .gitignore.",
    gitignore: "Leave out what .gitignore files leave out.",
    textField: "The text of a JSONL record.",
    idField: "The identity of a JSONL record.",
    failOn: "The mildest severity that makes a run fail: error, warn, info or never.",
    maxWarnings: "A run with more warnings fails.",
    budget: "Findings that are allowed, by family or rule: a count, or a share of the lines.",
    baseline: "Findings that were there when corpuslint came: a run with --update-baseline writes them here.",
    suppressions: "Findings that may stand, each with its reason: corpuslint suppress writes them here.",
    inlineIgnores: "Hear comments in Markdown and HTML: <!-- corpuslint-ignore-next-line RULE -- reason -->",
    locale: "The language of messages: en, zh-CN or zh-TW. Left out, the terminal's own.",
  },
  ask: {
    language: "What are the texts written in?",
    told: "several languages, or tell from each text",
    preset: "Which rules to start from?",
    format: "Write the configuration as",
    hook: "Lint what is staged before each commit (git hook)?",
  },
  presets: { recommended: "each rule at its own severity", strict: "nothing is mere information", gate: "only what is proved" },
  cancelled: "nothing was written",
  wrote: (file) => `wrote ${file}`,
  next: "Next:",
  steps: {
    lint: "what is there now",
    explain: "what a rule finds, and how to silence it",
    baseline: "accept what is there, and fail only on what is new",
    gate: "the same in CI, once the baseline is committed",
  },
  hook: 'Written by "corpuslint init --hook": lints what is about to be committed.',
};

const simplified: InitWording = {
  head: "corpuslint 的配置。本文件只是数据，其中内容不会被执行。注释掉的行是示例，去掉注释符即可启用。",
  schemaLater: "在项目中安装 corpuslint 后（npm install --save-dev corpuslint），编辑器可校验本文件：",
  settings: {
    extends: "以哪套规则为基础：recommended、strict（没有仅作提示的规则）或 gate（只报有确证的问题）；也可写其他文件的路径。",
    rules: "单条规则：error、warn、info 或 off，可带选项。corpuslint rules 列出全部规则，corpuslint explain 规则名 查看说明。",
    language: "文本的语言：zh-Hans、zh-Hant、zh、en、ja、ko 或 other。不写则按每篇文字自行判断。",
    format: "文件名看不出格式时：plain、markdown 或 html。",
    encoding: "文件的字符集；一般由字节自行判断，不必填写。",
    overrides: "对部分文件另作设置。通配符从本文件所在目录算起；不含斜杠时匹配任意目录中的文件名。",
    ignore: "不检查的文件，写法同 .gitignore。",
    gitignore: "是否略过 .gitignore 所略过的文件。",
    textField: "JSONL 记录中存放正文的字段。",
    idField: "JSONL 记录中存放标识的字段。",
    failOn: "达到哪个级别即判失败：error、warn、info 或 never。",
    maxWarnings: "警告超过此数即判失败。",
    budget: "按类别或规则允许的数量：可写个数，也可写占行数的比例。",
    baseline: "引入 corpuslint 之前已有的问题：用 --update-baseline 写入此文件。",
    suppressions: "准许保留的问题及其理由：由 corpuslint suppress 写入此文件。",
    inlineIgnores: "是否识别 Markdown 和 HTML 中的注释：<!-- corpuslint-ignore-next-line 规则 -- 理由 -->",
    locale: "消息的语言：en、zh-CN 或 zh-TW。不写则随终端。",
  },
  ask: {
    language: "这些文本是用什么语言写的？",
    told: "多种语言，或由每篇文字判断",
    preset: "以哪套规则为基础？",
    format: "配置文件写成",
    hook: "每次提交前检查已暂存的文件（git 钩子）？",
  },
  presets: { recommended: "各规则采用自己的级别", strict: "没有仅作提示的规则", gate: "只报有确证的问题" },
  cancelled: "没有写入任何文件",
  wrote: (file) => `已写入 ${file}`,
  next: "接下来：",
  steps: {
    lint: "看看现在有什么问题",
    explain: "查看某条规则的说明及关闭方法",
    baseline: "接受现有问题，只对新问题报错",
    gate: "提交基线文件后，在 CI 中使用同一命令",
  },
  hook: "由 corpuslint init --hook 写入：检查即将提交的内容。",
};

const traditional: InitWording = {
  head: "corpuslint 的設定。本檔只是資料，其中內容不會被執行。註解掉的行是範例，去掉註解符號即可啟用。",
  schemaLater: "在專案中安裝 corpuslint 後（npm install --save-dev corpuslint），編輯器可檢驗本檔：",
  settings: {
    extends: "以哪套規則為基礎：recommended、strict（沒有僅作提示的規則）或 gate（只報有確證的問題）；也可寫其他檔案的路徑。",
    rules: "單條規則：error、warn、info 或 off，可帶選項。corpuslint rules 列出全部規則，corpuslint explain 規則名 查看說明。",
    language: "文字的語言：zh-Hans、zh-Hant、zh、en、ja、ko 或 other。不寫則依每篇文字自行判斷。",
    format: "檔名看不出格式時：plain、markdown 或 html。",
    encoding: "檔案的字元集；一般由位元組自行判斷，不必填寫。",
    overrides: "對部分檔案另作設定。萬用字元從本檔所在資料夾算起；不含斜線時比對任何資料夾中的檔名。",
    ignore: "不檢查的檔案，寫法同 .gitignore。",
    gitignore: "是否略過 .gitignore 所略過的檔案。",
    textField: "JSONL 記錄中存放內文的欄位。",
    idField: "JSONL 記錄中存放識別碼的欄位。",
    failOn: "達到哪個級別即判失敗：error、warn、info 或 never。",
    maxWarnings: "警告超過此數即判失敗。",
    budget: "依類別或規則允許的數量：可寫個數，也可寫占行數的比例。",
    baseline: "引入 corpuslint 之前已有的問題：用 --update-baseline 寫入此檔。",
    suppressions: "准許保留的問題及其理由：由 corpuslint suppress 寫入此檔。",
    inlineIgnores: "是否識別 Markdown 和 HTML 中的註解：<!-- corpuslint-ignore-next-line 規則 -- 理由 -->",
    locale: "訊息的語言：en、zh-CN 或 zh-TW。不寫則隨終端機。",
  },
  ask: {
    language: "這些文字是用什麼語言寫的？",
    told: "多種語言，或由每篇文字判斷",
    preset: "以哪套規則為基礎？",
    format: "設定檔寫成",
    hook: "每次提交前檢查已暫存的檔案（git 掛鉤）？",
  },
  presets: { recommended: "各規則採用自己的級別", strict: "沒有僅作提示的規則", gate: "只報有確證的問題" },
  cancelled: "沒有寫入任何檔案",
  wrote: (file) => `已寫入 ${file}`,
  next: "接下來：",
  steps: {
    lint: "看看現在有什麼問題",
    explain: "查看某條規則的說明及關閉方法",
    baseline: "接受現有問題，只對新問題報錯",
    gate: "提交基線檔後，在 CI 中使用同一命令",
  },
  hook: "由 corpuslint init --hook 寫入：檢查即將提交的內容。",
};

export const INIT_WORDING: Readonly<Record<Locale, InitWording>> = { en: english, "zh-CN": simplified, "zh-TW": traditional };
