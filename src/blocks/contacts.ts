/** Contact labels followed by an id or number, whatever was done to hide them. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** Labels of services and of telephones, with the spellings that dodge filters; own list. */
export const CONTACT_LABELS = {
  messenger: [
    ..."QQ QQ群 QQ号 QQ號 扣扣 企鹅 企鵝 球球 企鹅号 微信 微信号 微信號 微信同号 微信同號 V信 v心 薇信 薇❤信 微❤ 威信 徽信 溦信 卫星 加V 加v 加微 加薇 加威 加溦 加♥ V❤ 薇 ➕V +V VX wx 飞机 飛機 纸飞机 電報 电报 蝙蝠 TG 加賴 賴 加LINE LINE LINEID".split(
      " ",
    ),
    ..."line id,telegram,t.me,whatsapp,whats app,wechat,weixin,signal,skype,viber,kakaotalk,icq,discord,snapchat,kik,wickr".split(","),
    ..."ライン カカオ 카톡 카카오톡 텔레그램 텔레 라인 위챗 телеграм телега ватсап вотсап вайбер скайп".split(" "),
  ],
  phone: [
    ..."电话 電話 手机 手機 热线 熱線 致电 致電 拨打 撥打 联系 聯繫 聯絡 洽 ☎ 📞 📱 전화 상담 тел телефон お電話".split(" "),
    ..."tel,phone,call,hotline,call us,text us,call now".split(","),
  ],
  lure: [
    ..."扫码 扫描二维码 掃碼 公众号 公眾號 后台回复 回复关键词 私信 私聊 加群 进群 點擊連結 点击链接 点我 领取 領取 戳 主页 首頁連結 プロフィール 登録はこちら 링크클릭 바로가기 ссылка жми".split(
      " ",
    ),
    ..."order at,order now,visit,click here,sign up at,use code,with code,promo code,coupon code,dm me,dm us,email us,contact her,contact him,contact us,link in bio,check my channel,check out my,subscribe to my".split(
      ",",
    ),
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is offered for sale where nothing should be: services that ask for no questions; own list. */
export const TRADE_STEMS = {
  offer: [
    ..."代办 代辦 代开 代開 代写 代寫 代发 代發 代考 代做 代理 代付 代还 代刷 代充 收购 收購 回收 高价收 高價收 求购 出售 批量出售 批发 现货 办理 辦理 办证 辦證 开票 开-票 发票 發票 增值税 普票 专票 毕业证 畢業證 学位证 學位證 文凭 学历提升 论文 論文 查重 硕博 课件 试卷 标书 精品文档 刻章 驾照".split(
      " ",
    ),
    ..."贷款 貸款 借贷 借貸 借款 撥款 放款 黑户 信用卡 套现 抵押 套利 承兑 USDT 虚拟币 兼职 兼職 副業 招聘 诚招 誠招 日结 押金 佣金 刷单 一单 动动手指 交友 约见 美女 上门 按摩 特效药 男科 壮阳 减肥 代购 代購 原单 高仿 复刻 尾货 账号 老号 千粉 实名 养号 群控 加粉 涨粉 博彩 棋牌 彩票 计划群 带单 荐股 内幕 翻倍 稳赚 外挂 辅助 私服 破解 黑客 定位 查询开房 资料 笔记 完整版 课程".split(
      " ",
    ),
    ..."dissertation,essay,essays,assignment,thesis,term paper,loan,loans,investment,investor,invest,profit,bitcoin,crypto,forex,recovery agent,recovery expert,hacker,spell caster,scammed,fake documents,passport,driver's license,ielts,diploma,cheap,replica,pills,escort,massage,followers,backlinks,seo services,web traffic,work from home,earn,make money,per week,per day,giveaway,followers".split(
      ",",
    ),
    ..."在宅 簡単に稼 稼げ 万円 融資 即日 副収入 대출 알바 부업 고수익 토토 카지노 먹튀 출장 кредит займ заработок диплом ставки".split(
      " ",
    ),
  ],
  assurance: [
    ..."价格从优 價格從優 价格优惠 先看样 先验货 货到付款 貨到付款 不满意退款 不滿意 包过 包通过 包退 全额退 保密 发货秒到 秒批 秒到 当天到账 當天撥款 当天放款 无抵押 免擔保 无担保 無擔保 不收押金 可验真 可查 点数低 利息低 正规平台 诚信第 信誉第一 免费领取 免費領取 限时 有意者 详情咨询 详谈 面议 全国可 面交 真实可靠 长期有效 在线等 24小时 无需 人人可 零门槛".split(
      " ",
    ),
    ..."guaranteed,guarantee,certified,100%,no risk,risk free,top schools,get 20% off,% off,discount,satisfaction,money back,same day,within 24 hours,limited time,no credit check,confidential,trusted,legit,free".split(
      ",",
    ),
    ..."誰でも 簡単 興味のある方 追加してください 保証 무료 보장 당일 안전 гарантия бесплатно анонимно быстро".split(" "),
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ContactKind = keyof typeof CONTACT_LABELS;

export interface Contact extends Span {
  readonly kind: ContactKind;
  readonly label: string;
  readonly id: string;
  /** Full-width digits, blanks between characters, circled figures: written not to be found. */
  readonly disguised: boolean;
}

/** Joiners between a label and its id. */
const GAP = /^[\s:：号號群是为为加➕+＋☞→\-—~（(【[❤♥ID编id.，,同]{0,12}/;
/** `联系陈先生 130…`: a name stands before the number. */
const NAMED_GAP = /^(?:人|我)?[:：]?[\u4e00-\u9fff]{1,4}[\s:：,，]{1,3}(?=[+\d０-９])/;
const ID = /^@?(?=[A-Za-z0-9_＠０-９Ａ-Ｚａ-ｚ]{0,31}[0-9_０-９]|@)[A-Za-z0-9_.＠０-９Ａ-Ｚａ-ｚ-]{5,32}/;
const PHONE = /^[+＋(（]{0,2}[0-9０-９](?:[\s\-()（）]{0,2}[0-9０-９]){6,14}/;
const SPACED = /^(?:[A-Za-z0-9０-９] ){4,20}[A-Za-z0-9０-９]/;
const DOMAIN = /[A-Za-z0-9][A-Za-z0-9-]{1,62}\.(?:[a-z]{2,10})(?![A-Za-z0-9@])/;
const CODE = /(?:code|代码|口令|回复|回覆|コード)\s{0,2}[:：]?\s{0,2}[“"「『【]?[A-Za-z0-9\u4e00-\u9fff]{2,12}/i;
const NAMED = /公[众眾][号號]\s{0,2}[:：]?\s{0,2}[【「“"《]/;
const AT_NAME = /@[A-Za-z0-9_]{4,32}/;
const WIDE = /[０-９Ａ-Ｚａ-ｚ①-⑳㊣]/;

/** Behind a label and the longest gap an id, or two brackets and a number, has begun. */
const MAX_ID_LEAD = 16;

/** Whether anything that an id can begin with follows a label: what most labels fail, telephones being talked about. */
export function mayHaveId(text: string, from: number, kind: ContactKind): boolean {
  if (kind === "lure") return true;
  const to = Math.min(text.length, from + MAX_ID_LEAD);
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED) return false;
    if (isIdUnit(unit)) return true;
  }
  return false;
}

const LINE_FEED = 0x0a;

function isIdUnit(unit: number): boolean {
  const ascii = unit >= FULL_WIDTH ? unit - FULL_WIDTH + 0x21 : unit;
  return (ascii >= 0x30 && ascii <= 0x39) || (ascii >= 0x40 && ascii <= 0x5a) || ascii === 0x5f || (ascii >= 0x61 && ascii <= 0x7a);
}

/** Full-width forms stand in the order of ASCII from here on. */
const FULL_WIDTH = 0xff01;

/** Reads the id behind a label that ends at `labelEnd`; nothing beyond `limit` is looked at. */
export function readContact({ text }: Document, label: Span, kind: ContactKind, limit: number): Contact | undefined {
  const raw = text.slice(label.end, Math.min(limit, label.end + 80));
  const name = text.slice(label.start, label.end);
  if (kind === "lure") return readLure(text, label, name, limit);
  const gap = ((kind === "phone" ? NAMED_GAP.exec(raw) : null) ?? GAP.exec(raw))?.[0].length ?? 0;
  const tail = raw.slice(gap);
  const spaced = SPACED.exec(tail)?.[0];
  const id = spaced ?? (kind === "phone" ? PHONE.exec(tail)?.[0] : (ID.exec(tail)?.[0] ?? PHONE.exec(tail)?.[0]));
  if (id === undefined || /^\d{4}[-./]\d/.test(id)) return undefined;
  return { start: label.start, end: label.end + gap + id.length, kind, label: name, id, disguised: spaced !== undefined || WIDE.test(id) };
}

function readLure(text: string, label: Span, name: string, limit: number): Contact | undefined {
  const around = text.slice(label.start, Math.min(limit, label.end + 60));
  const id = DOMAIN.exec(around)?.[0] ?? AT_NAME.exec(around)?.[0] ?? CODE.exec(around)?.[0] ?? NAMED.exec(around)?.[0];
  return id === undefined ? undefined : { start: label.start, end: label.end, kind: "lure", label: name, id, disguised: false };
}
