/** What advertisements are made of: each word is said in honest texts too, several kinds of them in one line that is about nothing else are not; own list. */
import { once } from "../once.ts";

const words = (list: string) => list.split(" ").filter(Boolean);
const phrases = (list: string) => list.split(",").filter(Boolean);

export const offerWords = () =>
  ({
    /** What is sold on pages where it has no place. */
    ware: [
      ...words(
        "消分 根治 全消 跟单 喊单 代考 替考 保过 燃脂 排油 减肥药 減肥藥 减肥茶 減肥茶 瘦身茶 尋人查址 手機定位 抓姦 徵信社 私家侦探 侦探公司 稳定收益 穩定收益 保證獲利 黑科技 债务重组 停息挂账 抵押贷 信用贷 车抵贷 房抵贷 垫资 民間借貸 民間借款 二胎房貸 二胎借款 代练 代練 代儲 富婆 讨债 討債 查人 明牌 喝茶 空降 大秀",
      ),
      ...words(
        "证件 证书 毕业证 学位证 文凭 录取通知书 成绩单 户口本 房产证 资格证 驾驶证 身份证 营业执照 侦探 取证 寻人查址 婚外恋 婚外情 外遇 小三 跟踪 秘方 偏方 膏药 贴膏 疗程 壮阳 早泄 持久 延时 肿瘤 抗癌 癌症 降压 降糖 降三高 高血压 糖尿病 风湿 鼻炎 脱发 减肥 瘦身 减重 祛斑 祛痘 美白 丰胸 增高 口臭 痔疮 不孕 试管婴儿 试管 早泄治疗",
      ),
      ...words(
        "牛股 黑马 涨停 抄底 实盘 强势股 潜力股 股票 期货 外汇 比特币 虚拟货币 合约 收益 翻倍 盈利 理财 操盘 传奇 复古传奇 开区 新区 私服 外挂 辅助 透视 自瞄 封号 脱衣 全裸 裸聊 无遮挡 直播 美女 妹子 学生妹 少妇 新茶 品茶 茶友 上门 按摩 会所 约会 相亲 赌钱 赌场 博彩 百家乐 老虎机 金花 斗地主 棋牌 捕鱼 彩票 开奖 下注 投注 首存 真人荷官 牌友",
      ),
      ...words(
        "贷款 借款 借钱 借贷 小额贷 急用钱 放款 下款 信用卡 额度 黑户 征信 网贷 垫资 车贷 房贷 利息 月息 普票 专票 点数 银行卡 对公账户 高仿 精仿 名牌 大牌 专柜 正品 货源 微商 走私 烟酒 香烟 名酒 论文 代写 查重 降重 考题 网赚 副业 兼职 全职 日薪 模特 刷单 打字 加盟 网盘 换脸",
      ),
      ...words(
        "證件 證書 畢業證 學位 錄取通知書 成績單 徵信 抓姦 蒐證 離婚 尋人 秘方 偏方 膏藥 療程 壯陽 早洩 持久 延時 持久液 重振雄風 腫瘤 抗癌 降血壓 降血糖 高血壓 減肥 瘦身 甩掉 祛斑 美白 豐胸 增高 飆股 股票 當沖 外匯 比特幣 虛擬貨幣 獲利 翻倍 理財 私服 開服 外掛 裸聊 直播 正妹 學生妹 少婦 人妻 茶莊 外約 按摩 約會 賭場 博弈 百家樂 老虎機 麻將 彩票 開獎 下注 投注 首儲 儲值 體驗金 運彩 貸款 借款 借錢 二胎 當舖 機車借款 汽車借款 信用卡 額度 利息 信用不良 發票 提款卡 高仿 精仿 名牌 專櫃 貨源 走私 論文 代寫 作業 兼職 日薪 副業 加盟 代購",
      ),
      ...phrases(
        "passport,passports,driving licence,driving licences,driver license,ssn,diploma,loan,loans,credit card,credit cards,bad credit,viagra,cialis,levitra,pharmacy,herbs,herbal,herpes,spell caster,lottery,powerball,weight loss,keto,testosterone,handbags,handbag,sunglasses,jerseys,sneakers,outlet,replica,designer bags,casino,slots,poker,roulette,free spins,spins,wager,betting,crypto,bitcoin,forex,trading platform,investors,binary options,dissertation,coursework,backlinks,seo,page one ranking,web traffic,hacker,hacking,brides,hookup,webcam,dating,porn,xxx,nudes,full movie,torrent,keygen,full version",
      ),
    ],
    /** What one does with such things. */
    deal: [
      ...words(
        "毕业证办理 急需 亏损包赔 包教包会 办理 代办 专办 快办 订做 定做 出售 低价 特价 批发 零售 收购 回收 高价 长期收 代开 代发 代购 代理 招聘 急招 招募 诚招 招商 荐股 诊股 预约 预定 订购 选购 抢购 秒杀 承接 诚信 正规 各类 原装 全新 八折 打折 优惠 特惠 开服 注册送 儲值 專辦 誠信 正規 各類 代辦 辦理 出售 收購 低價 特價 招募 預約 訂購 搶購 承接 買一送一 優惠 原裝 全新 全台 批發",
      ),
      ...phrases("for sale,cheapest,discount,discounts,apply now,sign up,get paid,play now,earn,earned,withdraw"),
    ],
    /** What is promised with it. */
    promise: [
      ...words(
        "免费 保证 包过 包下 包赔 包中 包赢 包换 绝对 不封号 不反弹 无副作用 无风险 零风险 不成功不收费 不过不收费 不收费 验货 验真 可查 网上可查 学信网 防伪 一比一 1比1 货到付款 先出样 后付款 付尾款 尾款 定金 押金 不符退款 退款 当场 秒到 秒批 即刻 来电 极速 超低 低至 利息低 点数低 成本价 见效 亲测 亲测有效 限时 限量 名额 仅剩 先到先得 首次免费 送彩金 就送 即送 免手续费 日入 日赚 周收益 月入 全天 全天在线 24小时 真实照片 无经验 包吃住 包邮 全国包邮 付费 解锁",
      ),
      ...words(
        "免費 保證 絕對 絕對保密 不復胖 無副作用 零風險 免留車 免保人 免押 也可辦 不用運動 不用節食 驗貨 貨到付款 隱密包裝 超商取貨 退款 當場 當日撥款 來電 來電即辦 利息最低 超低 限時 限量 名額 就送 加贈 全天 包郵 保證通過 免經驗",
      ),
      ...phrases(
        "free shipping,guaranteed,instantly,instant approval,simple trick,no experience,no experience needed,discreet,discreet shipping,worldwide,worldwide shipping,80% off,50% off,70% off,best price,best prices,lowest,genuine,trusted,legit,anonymous,no risk,risk free,without a doctor,without prescription,no prescription,in 5 minutes,within minutes,per month,from home",
      ),
    ],
    /** How one gets there. */
    call: [
      ...words(
        "联系 电话 微信 微信同号 加微 薇信 加我 加助理 加群 进群 扫码 扫一扫 私聊 私信 咨询 在线客服 点击 点这里 点此 领取 索取 报名 有意者 详情 需要的 想了解 找我 找我们 发布站 聯絡 電話 加賴 加LINE 私訊 洽詢 諮詢 點擊 點我 領取 報名 詳情 來電 專員",
      ),
      ...phrases("contact us,whatsapp,telegram,call now,click here,reach him,reach her,reach out,dm,sign up now,join now,official site"),
    ],
  }) satisfies Readonly<Record<string, readonly string[]>>;

export type OfferWord = keyof ReturnType<typeof offerWords>;
export const offerKinds = once((): readonly string[] => Object.keys(offerWords()));
