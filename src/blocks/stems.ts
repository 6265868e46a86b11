/**
 * Stems that search spam is made of, own list, by what they sell. A stem raises the score of a line whose shape and place are suspect already;
 * it never makes a finding alone: news, law and medicine use the same words in sentences.
 */
export const SPAM_STEMS = {
  adult: [
    ..."无码 無碼 有码 一区二区 二区三区 三级片 三级网址 国产精品 國產精品 亚洲精品 日韩欧美 欧美日韩 日韩无码 国产自拍 偷拍 色情 情色 黄色网站 毛片 A片 av在线 成人视频 成人影院 成人影片 成人电影 成人小说".split(
      " ",
    ),
    ..."成人免费 成人网 成人网站 成人论坛 成人論壇 成人图区 性爱 做爱 人妻 熟女 美女直播 福利导航 福利院 福利社 午夜福利 午夜剧场 激情电影 激情小说 激情視訊 激情视频 制服丝袜 裸聊 约炮 外围女 援交  18禁".split(
      " ",
    ),
    ..."久久精品 久久久  麻豆 国产麻豆 理论片 三级电影 黄色电影 黄色软件 黄色视频 黄片 成人快手 成人抖音 成人版 深夜福利 深夜影院 午夜影院 91短视频 91视频 蜜桃传媒 蜜桃视频 丝袜老师 无删减 未删减 包養 甜心寶貝 甜心宝贝 援助交際 傳播妹 酒店經紀 制服店 便服店 禮服店 全套服务 全套服務 外送茶 舒壓會館 开车群 约妹 学生妹 同城约 久草 色站 色图 啪啪 乱码  私密处 蜜臀  抠逼 国产视频 在线观看免费 免费观看的av 开心色".split(
      " ",
    ),
    ..."porn,porno,sex cam,adult video,escort,escorts,call girl,call girls,hookup,milf,hentai,nude,webcam sex".split(","),
    ..."セフレ 人妻セフレ 援デリ 裏ビデオ 裏アダルト デリヘル アダルト 無修正動画 出会い系サイト 無修正 アダルト動画 エロ動画 出会い系 人妻 風俗 야동 성인용품 출장안마 출장샵 오피사이트 порно секс эскорт проститутки".split(
      " ",
    ),
  ],
  gambling: [
    ..."博彩 娱乐城 开奖结果 今晚开奖 開獎結果 特码 特碼 特马 特肖 一肖一码 一肖中特 三肖 平特 管家婆一 管家婆中 香港马会 六会彩 生肖图 正版资料 免费公开资料 现金网 現金網 真錢 网上真钱 北京赛车 幸运飞艇 计划群 时时彩计划 pk10 牌支 运彩分析 百家樂預測 爆分 首存 彩金 娛樂城 娱乐官网 真人娱乐 真人平台 真人开户 真人棋牌 棋牌 百家乐 百家樂 老虎机 老虎機 时时彩 彩票平台 彩票登录  六合彩 送彩金 彩金 体育投注 體育投注 投注平台 投注网 外围投注 足球外围".split(
      " ",
    ),
    ..."体育官网 体育app 体育备用  赌场 赌博网 線上麻將 炸金花 捕鱼游戏 捕鱼达人 捕魚機 运彩 運彩 电子游艺 皇冠体育 澳门星 葡京  赌球 网赌 德州扑克".split(
      " ",
    ),
    ..."casino,casinos,betting,sportsbook,free spins,slots,slot online,roulette,poker online,baccarat,blackjack,jackpot,judi,togel,bet365,1xbet,bahis,slot gacor,no deposit".split(
      ",",
    ),
    ..."オンラインカジノ パチスロ 카지노 바카라 토토사이트 슬롯 먹튀 казино ставки букмекер вулкан".split(" "),
  ],
  piracy: [
    ..."在线观看 線上看 免费观看 免費觀看 完整版 百度网盘 迅雷下载 高清国语 国语高清 HD中字 中字 1080P 高清免费 全集 txt下载 免费阅读 全文阅读 无弹窗 最新章节 小说网 电影网 影视大全 在线播放 在线影院 免费影院 破解版 私服 sf发布 找服网 外挂".split(
      " ",
    ),
    ..."full movie,watch online,free download,torrent,crack,keygen,serial key,streaming free".split(","),
    ..."無料視聴 다시보기 토렌트 смотреть скачать".split(" "),
  ],
  medicine: [
    ..."壮阳  威而鋼 威而钢 犀利士 必利勁 代孕 助孕 三代试管 试管包 供卵 代怀 包男孩 包生男孩 牛皮癣 祖传秘方 老中医 增高药 催乳 减肥茶 瘦身 延时喷剂 增大丸 增大增粗 催情 万艾可 伟哥 补肾 早泄 阳痿 白癜风 癫痫 无痛人流 隆鼻 隆胸 隆乳 丰胸 整形医院 包皮 男科医院 妇科医院 减肥药 植牙 植髮 植发 哪家医院好 医院排名 怎么治疗".split(
      " ",
    ),
    ..."oxycodone,percocet,adderall,vicodin,hydrocodone,kamagra,canadian pharmacy,prescription meds,buy xanax,viagra,cialis,levitra,sildenafil,tadalafil,ambien,tramadol,xanax,phentermine,no prescription,weight loss,pills,male enhancement,diet pills,cbd gummies".split(
      ",",
    ),
    ..."バイアグラ 精力剤 비아그라 시알리스 виагра сиалис".split(" "),
  ],
  money: [
    ..."贷款 貸款 小額借款 小額借貸 机车借款 機車借款 汽車借款 房屋二胎 支票貼現 證件借款 信用瑕疵 免留車 撥款 放款 网贷口子 秒下款 下款 私人借钱 空放 黑户 免财力 免財力 代开 刷单 兼职日结 日结 带单 飆股 股票群 荐股 借贷 借貸 小额贷 无抵押 套现 代还 信用卡代办 网贷 当铺 當鋪 典当 代开发票 开发票 毕业证 文凭 学位证 刻章 办证 代写 代发 征信 徵信 徵信社 私家侦探 承兑 USDT 虚拟币 配资 炒股 期货开户 公司注册 注册公司".split(
      " ",
    ),
    ..."payday,payday advance,cash loan,cash loans,personal loan,personal loans,instant loan,instant loans,payday loan,payday loans,cash advance,loan online,insurance quotes,forex,binary options,crypto,bitcoin,essay help,essay writing,write my essay,dissertation,fake id,credit repair,debt relief".split(
      ",",
    ),
    ..."個人間融資 ブラックでも 即日現金 月収 日払い 裏バイト 闇金 即日融資 副業 대출 займ кредит онлайн диплом".split(" "),
  ],
  trade: [
    ..."厂家 價格 价格 批发 代理 加盟 租赁 出租 回收 维修 疏通 开锁 搬家 搬家公司 保洁 防水 抽水肥 包通 清洗 多少钱 哪家好 招商 货到付款 正品 专卖 高仿 仿牌 尾货 原单 A货 网站建设 SEO SEO优化 优化排名 网站优化 代运营 定制 报价 直销 ".split(
      " ",
    ),
    ..."replica,replica watches,cheap,wholesale,outlet,discount,free shipping,coupon,promo code,seo,seo packages,backlinks,buy online,buy,best price,for sale,web hosting,overnight delivery,cash on delivery,near me".split(
      ",",
    ),
    ..."スーパーコピー ブランドコピー 激安 偽物 通販 優良店 専門店 代引き 送料無料 N級品 레플리카 홍신소 купить дешево недорого".split(" "),
  ],
  web: [
    ..."官网 官方网站 官網 登录 登錄 登录入口  注册 備用網址 备用网址 网址 網址 发布页 最新版 下载安装 app下载 手机版 客户端下载 网站大全 资源站 ".split(
      " ",
    ),
    ..."official site,login,sign up offer,download app,apk,mirror link".split(","),
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StemKind = keyof typeof SPAM_STEMS;

/** Kinds that no honest list is made of. */
export const VICE: ReadonlySet<StemKind> = new Set<StemKind>(["adult", "gambling"]);

/** The rule that declares the stems: its id stands before each hit's list. */
export const STEM_RULE = "spam/keyword-stuffing";
