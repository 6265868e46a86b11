/** What contacts are called and what is offered with them. */
import { once } from "../once.ts";
import { illicitWords } from "./illicit-words.ts";
import { veiledHomophones } from "./veiled-labels.ts";

/** Labels of services and of telephones, with the spellings that dodge filters; own list. */
export const contactLabels = once(
  () =>
    ({
      messenger: [
        ..."ＱＱ ＱＱ群 ＶＸ ＷＸ ＴＧ Ｖ信 企鹅裙 企鹅群 企鹅君羊 资源群 資源群 福利群 看片群 W❤X v❤x V❤x 私訊賴 私賴 加賴ID 飛機號 飞机号 纸飞机号 QQ QQ群 V： V: v： v: 电微 电微同号 电V 徽信号 薇信号 薇X 威❤ 微芯 维信 崴信 ➕微 ➕薇 ➕Q 加Q 加扣 扣群 Q群 Q: Q： 賴ID LINE追加 ライン追加 LINE登録 ラインID 카톡아이디 라인아이디 QQ号 QQ號 扣扣 企鹅 企鵝 球球 企鹅号 微信 微信号 微信號 微信同号 微信同號 V信 v心 薇信 薇❤信 微❤ 威信 徽信 溦信 卫星 加V 加v 加微 加薇 加威 加溦 加♥ V❤ 薇 ➕V +V VX wx 飞机 飛機 纸飞机 電報 电报 蝙蝠 TG 加賴 賴 加LINE LINE LINEID".split(
          " ",
        ),
        ...veiledHomophones(),
        ..."威信 维信 Q.Q q.q 群号 群號 裙号 扣裙 QQ裙 蔻蔻 抠抠 叩叩 秋秋 君羊 扣： 扣: 扣号 小飞机 官方LINE 官方賴 加官方 客服微信 客服QQ 客服号 薇信 電報群 电报群 瀨ID 賴： 賴:".split(
          " ",
        ),
        ..."line id,telegram,t.me,whatsapp,whats app,wechat,weixin,signal,skype,viber,kakaotalk,icq,discord,snapchat,kik,wickr".split(","),
        ..."ライン カカオ 카톡 카카오톡 텔레그램 텔레 라인 위챗 телеграм телега ватсап вотсап вайбер скайп".split(" "),
      ],
      phone: [
        ..."电话 電話 手机 手機 热线 熱線 致电 致電 拨打 撥打 联系 聯繫 聯絡 联系方式 聯絡方式 聯繫方式 洽 ☎ ☏ ✆ ℡ 📞 📲 📱 전화 상담 тел телефон お電話".split(
          " ",
        ),
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
    }) satisfies Readonly<Record<string, readonly string[]>>,
);

/** What is offered for sale where nothing should be: services that ask for no questions; own list. */
export const tradeStems = () =>
  ({
    /** … and what nobody may sell at all. */
    illicit: illicitWords(),
    offer: [
      ..."lend,quick funds,funds,apply via,real and fake,fake passports,passports,ssn,ids online,driver license,fullz,dumps,paypal transfer,western union,prop money,wholesale price,escorts,rituals,witchcraft,lottery numbers,write your,do my homework,take my exam,boost your,instagram followers".split(
        ",",
      ),
      ..."专业收 长期收 大量收 高价收购 上门收 二手 转让 低价转 求购 求租 出租 厂价 一手货源 现货供应 上门服务 白领 任选 交流群 股友 潜力股 涨停股 进群 拉群 荐股群 急需現金 急需现金 周轉 周转 利息 撥款 拨款 照會 借錢 借钱 貸 融資 融资 配资 换现 換現 套现 刷卡換 記帳 代理记账 公司注册 公司注销 税务筹划 营业执照 商标注册 资质代办 年审 开锁 搬家 疏通 维修电话 家教 陪练 保姆 月嫂 陪聊 陪玩 包车 代驾 情感挽回 挽回婚姻 算命 风水 改运 符咒 法事 摆摊货源 加盟费 招商加盟 代理加盟 无货源 开店".split(
        " ",
      ),
      ..."办证刻章 各类证件 四六级 结婚证 准生证 假证 真伪 替考 代写论文 软件著作权 开增票 住宿票 餐饮票 建材票 走账 私服 新开区 首充 激情PK 不掉线 传奇 手游代理 元宝 游戏代练 代练 卡密 收徒 快速排名 百度首页 包年 蜘蛛池 黑帽 SEO 外链 引流 霸屏 站群 群发 搬砖 虚拟币 日入 月入 躺赚 网赚 手工活 串珠 十字绣 在家就能做 打字员 抄写员 刷信誉 任务单 投注 首存 返水 返利 體驗金 体验金 儲值 线上娱乐 線上娛樂 上分 开户送 註冊送 注册送 送彩金 跟单 喊单 牛股 黑马 涨停 打新 外汇 日本藤素 印度神油 必利勁 犀利士 威而鋼 迷药 听话水 外約 外约 全套 半套 模特兼職 学生妹 包养 包養 茶資 迷你裙 查老公 查聊天记录 手机定位 私家侦探 讨债 討債 要账 追债 代购 高仿表 精仿 一比一 A货 鞋服货源 货源 微商代理 减肥茶 增高 祛斑 偏方 祖传 包生男孩 移民 签证 車貸 房貸 信貸 代償 整合負債 當舖 當鋪 黄金回收 名酒回收".split(
        " ",
      ),
      ..."cloned cards,clone cards,bank transfers,bank logs,credit repair,loan of,loan offer,lender,loan at,interest rate,2% interest,3% interest,counterfeit,fake id,documents,title deeds,invest with,binary,mining,account manager,trading signals,sugar daddy,hookup,adult,meds,steroids,mdma,research chemicals,essay writer,academic help,hack,spy,cheating spouse,private investigator,get your ex back,love spell,herbal cure,spiritual help".split(
        ",",
      ),
      ..."代办 代辦 代开 代開 代写 代寫 代发 代發 代考 代做 代理 代付 代还 代刷 代充 收购 收購 回收 高价收 高價收 求购 出售 批量出售 批发 现货 办理 辦理 办证 辦證 开票 开-票 发票 發票 增值税 普票 专票 毕业证 畢業證 学位证 學位證 文凭 学历提升 论文 論文 查重 硕博 课件 试卷 标书 精品文档 刻章 驾照".split(
        " ",
      ),
      ..."办理各类 代孕 试管 供卵 代怀 祖传秘方 老中医 痛风 三高 前列腺 风湿 糖尿病根治 网络兼职 刷单员 试卷答案 带写 降重 高仿 老司机 开车群 资源群 福利群 股票 飆股 帶單 带单 內線 小額 機車 房屋二胎 支票 免留車 汽車 大額 秒下款 下款 空放 逾期 花呗 白条 企业贷 包装 流水 驾驶证 资格证 职称 学历 积分落户 车牌 指标 贷款 貸款 借贷 借貸 借款 撥款 放款 黑户 信用卡 套现 抵押 套利 承兑 USDT 虚拟币 兼职 兼職 副業 招聘 诚招 誠招 日结 押金 佣金 刷单 一单 动动手指 交友 约见 美女 上门 按摩 特效药 男科 壮阳 减肥 代购 代購 原单 高仿 复刻 尾货 账号 老号 千粉 实名 养号 群控 加粉 涨粉 博彩 棋牌 彩票 计划群 带单 荐股 内幕 翻倍 稳赚 外挂 辅助 私服 破解 黑客 定位 查询开房 资料 笔记 完整版 课程".split(
        " ",
      ),
      ..."oxycodone,xanax,adderall,percocet,viagra,cialis,tramadol,weed,payday,cash loan,cash loans,cash advance,rank your website,first page of google,rank on google,web design,guest posts,seo,broker,signals,casino,slots,betting,betting tips,fixed matches,daily,dissertation,essay,essays,assignment,thesis,term paper,loan,loans,investment,investor,invest,profit,bitcoin,crypto,forex,recovery agent,recovery expert,hacker,spell caster,scammed,fake documents,passport,driver's license,ielts,diploma,cheap,replica,pills,escort,massage,followers,backlinks,seo services,web traffic,work from home,earn,make money,per week,per day,giveaway,followers".split(
        ",",
      ),
      ..."月収 日給 高収入 スマホだけ 個人間 ブラックでも 借りられ 即日現金 出会い 在宅 簡単に稼 稼げ 万円 融資 即日 副収入 대출 알바 부업 고수익 토토 카지노 먹튀 출장 кредит займ заработок диплом дипломы аттестат вуза реестр купить продам закажи интим досуг ставки казино долги банкротство".split(
        " ",
      ),
    ],
    assurance: [
      ..."no questions asked,low interest,any amount,any credit,all countries,worldwide,registered,original,top quality,best quality,fast and easy,easy money,no experience".split(
        ",",
      ),
      ..."当场结账 当场结算 现金结算 现结 满意再付 滿意再付 證件不扣 利息低 免费进群 每天分享 不满意不收 不扣證件 隨借隨還 随借随还 全程指导 一对一 终身售后 假一赔十 七天包退 信得过 绝不收费 快速到账 快速到帳 月月 稳定收益 保本 保底".split(
        " ",
      ),
      ..."手把手教 包教包会 包学会 一批一付 当天结算 可验真伪 验真伪 网上可查 联网可查 各省市 隱密包裝 隐密包装 私密发货 保密发货 超商取貨 免驗證 免验证 免儲值 皆可約 不滿意可換 不满意可换 滿意付款 满意付款 快速出金 秒提 秒出款 秒提现 各行業皆可 各行业均可 全台皆可 全国接单 专业团队 十年经验 无需经验 無經驗可 全国包邮 支持花呗 先做后付 先服务后 事后付款 无前期 無前期 包下款 百分百 100%下 低门槛 急用錢 急用钱 当日 當日 免聯徵 免保人 免留車 诚信经营 长期合作 见效快 无副作用 無副作用 名额有限 最后几天 送100".split(
        " ",
      ),
      ..."serious buyers only,serious inquiries,god bless,changed my life,today,no collateral,no upfront,upfront fee,100% real,undetectable,fast delivery,stealth shipping,24/7,legitimate,genuine lender,life changing,without stress".split(
        ",",
      ),
      ..."无效退款 無效退款 先看证 后付款 免费送 先到先得 不看征信 不过全退 全程保密 当天放款 當日撥款 免煩惱 利率低 免財力 瑕疵可辦 稳赚不赔 穩賺不賠 免費加入 手机就能 手机操作 不成功不收费 资金安全 出金快 价格从优 價格從優 价格优惠 先看样 先验货 货到付款 貨到付款 不满意退款 不滿意 包过 包通过 包退 全额退 保密 发货秒到 秒批 秒到 当天到账 當天撥款 当天放款 无抵押 免擔保 无担保 無擔保 不收押金 可验真 可查 点数低 利息低 正规平台 诚信第 信誉第一 免费领取 免費領取 限时 有意者 详情咨询 详谈 面议 全国可 面交 真实可靠 长期有效 在线等 24小时 无需 人人可 零门槛".split(
        " ",
      ),
      ..."no prescription,overnight delivery,cash on delivery,no credit check,instant,from home,worldwide shipping,discreet,100% legit,guaranteed,guarantee,certified,100%,no risk,risk free,top schools,get 20% off,% off,discount,satisfaction,money back,same day,within 24 hours,limited time,no credit check,confidential,trusted,legit,free".split(
        ",",
      ),
      ..."今すぐ 即日 無審査 審査なし 秘密厳守 誰でも 簡単 興味のある方 追加してください 保証 무료 보장 당일 안전 гарантия конфиденциально недорого с занесением без предоплаты без отказа за час бесплатно анонимно быстро".split(
        " ",
      ),
    ],
  }) satisfies Readonly<Record<string, readonly string[]>>;

export type ContactKind = keyof ReturnType<typeof contactLabels>;
