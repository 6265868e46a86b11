/** Goods and services that only those offer who may not: what they are called by the people who sell them, own list, by trade. */
const words = (list: string) => list.split(" ").filter(Boolean);
const phrases = (list: string) => list.split(",").filter(Boolean);

const loans = () => [
  ...words(
    "首付贷 装修贷 过桥垫资 过桥贷 垫资过桥 赎楼垫资 征信花了 征信黑 不查征信 不上征信 不看征信 黑白户 强制下款 百分百下款 包下款 秒批秒放 反催收 协商还款 负债优化 征信修复 养征信 洗白征信 撸口子 口子大全 借贷口子 无视黑白 代办房贷 代办贷款 无抵押贷款 黑户贷款 裸贷 高炮",
  ),
  ...words(
    "信用不良可 呆帳可 遲繳可 卡循可 警示戶可 免聯徵 免薪轉 免照會 民間小額 當日放款 當日撥款 小額借錢 手機換現金 刷卡換現金 票貼 機車借錢 汽車借錢 證件借錢 代償整合 債務整合",
  ),
  ...phrases(
    "no credit check loan,no credit check loans,payday loans no credit check,bad credit loans,bad credit loan,fast cash loan,fast cash loans,same day loan,same day loans,loans online same day,urgent loan,unsecured loan offer,loan without collateral,tradelines",
  ),
];

const papers = () => [
  ...words(
    "驾照消分 驾照扣分 代扣分 扣分代办 违章代处理 代处理违章 违章代办 收驾照分 驾照代考 免考驾照 包拿证 老赖代办 老赖办理 流水打印 代做流水 在职证明代开 离职证明代开 收入证明盖章 代开收入证明 刻公章 假公章 代刻公章 刻章办证 办证刻章 办假证 办理假证 假证 做假证 假文凭 假学历 假毕业证 假户口 落户代办 户口代办 代办落户 代缴社保 代补社保 社保挂靠 证书挂靠 建造师挂靠 病假条 假病历 诊断证明代开 代体检 代开证明 各类证件 结婚证办理 离婚证办理 学历认证办理 假车牌 代办户口 代办签证 代办文凭 代办学历 代办毕业证 补办毕业证 毕业证办理 办理毕业证 学位证办理 成绩单制作 代开病假条 代办证件 办理证件",
  ),
  ...words("假證件 辦假證 假畢業證書 假學歷 代辦證件 代辦畢業證書 畢業證書代辦 代考駕照 代銷紅單 紅單代繳 假身分證 代刻印章 在職證明代開"),
  ...phrases(
    "fake diplomas,fake diploma,fake degree,fake degrees,buy a degree,buy diploma,novelty id,novelty ids,scannable id,scannable ids,fake id cards,counterfeit money,counterfeit bills,counterfeit notes,undetectable bills,buy passport,buy passports,real registered passport,buy drivers license,ielts without exam,buy ielts,stolen cards,cvv shop,cvv dumps",
  ),
];

const money = () => [
  ...words(
    "各类发票 各行业发票 代开增值税 代开增值税专用发票 增值税专用发票代开 代开正规发票 代开专票 代开普票 增值税发票代开 发票代开 虚开发票 代开餐饮 代开住宿 虚设行号 虛設行號 節稅發票 节税发票 發票代開 代開發票 買賣發票 發票買賣 冒名發票 人頭帳戶 人头户 收购银行卡 银行卡四件套 四件套银行卡 收U盾 对公账户出售 出售对公 收對公 收帳戶 租帳戶 賣帳戶 買賣帳戶 收簿子 跑分平台 跑分团队 洗钱通道 地下钱庄 地下匯兌 第四方支付 信用卡代还 信用卡提额 花呗套现 白条套现 微粒贷套现 花呗提现 分付套现",
  ),
  ...words(
    "量化机器人 AI量化 稳定收益率 带单老师 老师带单 合约带单 跟单社区 领USDT 领取USDT 送USDT 空投领取 云算力 矿机托管 包赚 保本高息 高息理财 牛股群 荐股老师 涨停群 内部票 内幕票 牛散 操盘手带 股票交流群 免费荐股 免费诊股 诊股 推荐牛股 老师带队 日赚 日赚千元 月赚万元 翻仓 回血上岸 导师带单 一对一带单",
  ),
  ...words(
    "量化機器人 AI量化 帶單老師 老師帶單 老師帶隊 領USDT 送USDT 飆股群 飆股名單 投資群組 投資社團 免費報牌 報明牌 保證翻倍 保证翻倍 穩賺 獲利翻倍 內線消息 內部消息 內部票 內幕股 健診持股 跟單 帶單社群",
  ),
  ...phrases(
    "bitcoin trading software,crypto trading software,making people rich,guaranteed returns,guaranteed profit,guaranteed profits,double your money,double your bitcoin,double your crypto,daily profit,daily returns,daily roi,trading bot,trading bots,auto trading bot,crypto signals,forex signals,copy trading group,free airdrop,airdrop claim,claim your airdrop,cloud mining,recover lost bitcoin,recover stolen crypto,bitcoin doubler,usdt flash,flash usdt,cashapp flip,cash app flip,get rich quick,financial freedom group",
  ),
];

const work = () => [
  ...words(
    "抖音点赞 抖音点赞员 点赞员 点赞赚钱 点赞兼职 淘宝刷单 刷单兼职 兼职刷单 刷单员 做单兼职 手机兼职 网上兼职 网络兼职 在家兼职 宝妈兼职 学生兼职 兼职日结 日结兼职 日结工资 打字兼职 招打字员 招聘打字员 打字员兼职 小说录入 抄写兼职 手工外发 外发手工 佣金秒结 一单一结 在家可做 会员费 不收任何费用 轻松日入 轻松月入 试玩赚钱 挂机赚钱 看视频赚钱 阅读赚钱 刷视频赚钱 动动手指就能",
  ),
  ...words(
    "在家工作 輕鬆賺 輕鬆月入 家庭代工 手工代工 按讚賺錢 點讚賺錢 手機賺錢 日領現領 日領薪 高薪日領 在家兼職 網路兼職 手機兼職 代工兼職 免經驗日領",
  ),
  ...phrases(
    "earn from home,make money fast,easy money online,get paid to like,get paid daily,online part time job,data entry from home,earn daily,earn per day,earn up to",
  ),
];

const study = () => [
  ...words(
    "代写论文 论文代写 论文代发 代发论文 代写毕业论文 毕业论文代写 硕士论文代写 作业代写 代写作业 代写essay 网课代修 代上网课 代修网课 枪手代考 考试包过 考前答案 考试答案 试题答案出售 四六级答案 作弊器材 隐形耳机 包过保过 代写检讨 代写演讲稿 代写文案 代写标书",
  ),
  ...words("論文代寫 代寫論文 代寫報告 報告代寫 作業代寫 代寫作業 槍手代考 代寫碩士論文"),
  ...phrases(
    "do my homework,do my assignment,do my essay,write my paper,write my essay,write my dissertation,write my thesis,pay someone to,pay for essay,buy essay,buy essays,buy an essay,buy essays online,custom essay,custom essays,custom essay writing,essay writing service,essay writers,dissertation writers,dissertation writing service,homework help service,plagiarism free,plagiarism-free,take my online class,take my exam,take my class,term papers for sale,cheap essay",
  ),
];

const games = () => [
  ...words(
    "传奇sf 奇迹sf 天龙sf 魔域sf 诛仙sf 热血江湖sf 私服sf 变态私服 变态服 公益服 单职业传奇 传奇单职业 微变传奇 打金服 散人服 长久服 复古服 GM权限 GM手游 满V手游 0.1折手游 一折手游 三端互通 上线满级 上线满vip 上线送 满级送 送元宝 开服表 新开sf 新服发布 今日新开 透视自瞄 自瞄透视 自瞄外挂 自动瞄准外挂 锁血挂 脱机挂 游戏外挂 辅助外挂 外挂辅助 刷钻石 刷点券 刷元宝 刷金币 代练平台 陪玩平台 租号平台 黑卡 低价代充 装备全靠打 刀刀切割 一刀999 爆率全开 找服上 散人打宝",
  ),
  ...words(
    "私服 免費儲值 無限鑽石 無限元寶 滿級送 送鑽石 遊戲外掛 外掛下載 自動練功 低價代儲 仿正服 新開天堂 天堂私服 仙境私服 楓之谷私服",
  ),
  ...phrases(
    "private server,aimbot,wallhack,aimbot and wallhack,esp hack,undetected hack,undetected cheats,free vbucks,robux generator,gem generator,gold farming,power leveling,elo boost,game boosting",
  ),
];

const goods = () => [
  ...words(
    "高仿包 高仿手表 高仿鞋 高仿名表 高仿奢侈品 高仿包包 高仿衣服 莆田鞋 复刻表 复刻手表 顶级复刻 顶级高仿 精仿手表 1:1原单 1比1原单 原单正品 原单尾单 超A货 A货包 A货手表 仿牌 走私烟 免税香烟 免税烟 香烟批发 外烟批发 低价香烟 爆珠烟 水货手机 走私车 收赃 黑车出售 监听设备 窃听器 针孔摄像 针孔摄像头 万能钥匙 干扰器 电子秤遥控 麻将作弊 扑克透视 作弊扑克 猎枪 气枪 气狗 弓弩 电棍 迷药 迷魂药 听话药 催情水 失身水 乖乖水 蒙汗药 三唑仑 肾源 卖肾 卵子 代孕包 包成功 代孕中介 代孕公司 供卵试管 借腹生子 包性别 国外试管 婚外情调查 婚姻调查 小三调查 调查小三 查开房记录 开房记录 查通话记录 通话清单 手机定位找人 查微信聊天 微信聊天记录 讨债公司 追债公司 要债公司 清债公司 查询个人信息 接单黑客 专业黑客",
  ),
  ...words(
    "高仿包包 高仿名錶 高仿手錶 精仿手錶 超A貨 A貨包 複刻錶 復刻錶 1:1原單 原單貨 仿牌 菸彈 走私菸 免稅菸 大陸菸 未稅菸 未稅香菸 外遇蒐證 抓猴 外遇調查 婚姻調查 討債公司 迷姦水 聽話水 代孕中心",
  ),
  ...phrases(
    "replica watch,replica watches,replica rolex,fake rolex,replica handbags,replica bags,replica shoes,replica sneakers,cheap jerseys,cheap nfl jerseys,nike outlet,outlet store,uggs outlet,coach outlet,louis vuitton outlet,cheap ray ban,cheap oakley,knockoff,buy followers,buy likes,buy instagram followers,cheap followers,hire a hacker,phone hacker,spy app,spy on your spouse,buy guns online,buy weed online,weed online,thc carts,magic mushrooms online,buy lsd,research chemicals,buy steroids",
  ),
];

const cures = () => [
  ...words(
    "不反弹 不节食 躺着瘦 躺瘦 月瘦 周瘦 狂瘦 暴瘦 甩肉 甩脂 甩油 减肥神器 瘦身神器 减肥秘方 祖传膏药 祖传秘方 祖传偏方 根治糖尿病 根治高血压 根治痛风 逆转糖尿病 药到病除 无效退款 无效全额退 一贴见效 当天见效 三天见效 七天见效 不复发 永不复发 壮阳药 持久延时 延时喷剂 增大增粗 医生都惊呆 名人都在用 明星都在用 男性必看 女性必看",
  ),
  ...words(
    "不復胖 不節食 不用節食 不運動也 免運動 躺著瘦 月瘦 週瘦 狂瘦 暴瘦 甩肉 甩油 瘦身秘方 減肥秘方 告別三高 逆轉糖尿病 藥到病除 無效退費 無效退款 一貼見效 永不復發 壯陽藥 持久液 延時噴劑 醫生都驚呆 名人都在用 明星都在用 男人必看",
  ),
  ...phrases(
    "generic viagra,generic cialis,buy generic,buy viagra,buy cialis,viagra online,cialis online,cheap viagra,cheap cialis,viagra price,cialis price,lose belly fat,lbs in a month,lbs in a week,pounds in a week,free bottle,burn fat fast,fat burner,fat burners,slimming pills,weight loss pills,weight loss gummies,reverse diabetes,cure diabetes,cure herpes,herbal remedy,herbal cure,herpes cure,penis enlargement,enlargement pills,last longer in bed,without prescription,without a prescription,no prescription needed,no rx,online pharmacy,cheap meds,doctors don't want you to know,doctors hate",
  ),
];

const adult = () => [
  ...words(
    "直播大秀 大秀直播 免费大秀 一对一裸聊 同城交友 同城约 同城约会 同城上门 同城空降 宅男福利 宅男导航 福利导航 老司机导航 永久地址 地址发布 回家地址 防走失 看片 看片群 看片神器 福利群 开车群 资源群 兼职妹 外围模特 高端外围 商务模特 学生兼职妹 包夜 快餐包夜 一条龙服务 桑拿会所 全套服务 附近的人约 约妹 约附近 交友约会 重金求子 富婆求子 富婆包养",
  ),
  ...words(
    "直播大秀 同城約 同城約會 成人視訊 裸聊 視訊交友 免費視訊 外送茶 外約 茶訊 叫小姐 包夜 到府服務 視訊聊天室 成人聊天室 美女聊天室 兼職妹 學生妹 看片 看片群 富婆包養 正妹視訊 辣妹視訊",
  ),
  ...phrases(
    "local hookups,local hookup,hookup tonight,hookups tonight,meet singles,meet local,meet local girls,horny,hot girls,hot milfs,live cams,cam girls,onlyfans leak,onlyfans leaks,leaked onlyfans,free sex,sex dating,adult friend,ladyboy,happy ending massage",
  ),
];

const accounts = () => [
  ...words(
    "免税香烟 香烟直供 香烟批发 云霄直供 云霄香烟 一条起发 会员账号共享 会员共享 影视会员低价 IEPL专线 IPLC专线 解锁流媒体 自用机场 机场推荐 节点订阅 清数 債仔必睇 專人上門收數 卡數一筆清 清卡數 財務公司中介 免TU 免入息證明 未上市股票收購 未上市股票買賣 帶單分析師 分析師帶單 分析师带单 本金翻了 本金翻倍 一起翻本 上门开锁 开锁换锁 管道疏通 马桶疏通 化粪池清理 空调拆装 拆装空调 长短途搬运 居民搬家 不到场也能办 年检代办 抵押车手续",
  ),
  ...phrases(
    "buy verified,verified cash app,verified paypal,verified binance,old gmail accounts,aged facebook,facebook ads accounts,google reviews,trustpilot reviews,non-drop,replacement guarantee,iptv subscription,best iptv,live channels,claim your tokens,airdrop is live,connect your wallet,seed phrase,12-word phrase,wallet recovery,recover lost crypto,recovery expert,hack a phone,clone any phone,change school grades,clear criminal records,spy on your spouse,spouse is cheating,love spell,cast a love,cast a spell,spell temple,live person at,speak to a live person,speak to a real person,customer service number,cancellation refund number,refund number,live agent,ota live agent,toll-free number,here is my web page,visit my web page,feel free to surf",
  ),
];

/** Declared by `spam/solicitation`: a few of them in a line that talks of nothing else make it an offer, whoever is to be written to. */
export const illicitWords = () => [
  ...new Set([loans, papers, money, work, study, games, goods, cures, adult, accounts].flatMap((list) => list())),
];
