/**
 * Stems that search spam is made of, own list, by what they sell. A stem raises the score of a line whose shape and place are suspect already;
 * it never makes a finding alone: news, law and medicine use the same words in sentences.
 */
export const spamStems = () =>
  ({
    adult: [
      ..."熟妇 亚洲综合 综合图区 国产主播 主播在线 自拍偷拍 偷拍自拍 情侣自拍 丝袜诱惑 制服诱惑 日本高清 国产高清 欧美高清 一本道 东京热 加勒比无码 加勒比高清 加勒比在线 加勒比视频 加勒比综合 加勒比久久 加勒比一本 加勒比av 加勒比日韩 无码中文 中文无码 久久热 狠狠干 狠狠撸 狠狠射 天天撸 天天射 夜夜撸 夜夜干 亚洲图片 欧美图片 另类图片 成人动漫 换妻 巨乳 爆乳 口爆 自慰 真人性 激情图片 激情网 色妹妹 色吧 色五月 撸撸 在线三级 三级在线 黄色小说 黄色网址 小黄片 一级片 一级毛片 国产偷拍 国产人妻 视频一区 中文字幕一区 成人色 三級片 色情片 情色網 成人影片 成人網站 無碼專區 亞洲綜合 國產自拍 一鍵脫衣 一键脱衣".split(
        " ",
      ),
      ..."lonely wives,lonely women,meet girls,nude pics,sex chat,live sex,sexcam,adult cams,mature women".split(","),
      ..."卖淫 卖淫女 附近小姐 小姐电话 小姐上门 特殊服务 足疗按摩全套 酒店小姐 招嫖 约会软件 约炮软件 高清无码 無碼 無碼流出 无码流出 流出影片 偷情 寂寞少妇 少妇 春药 情人网".split(
        " ",
      ),
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
      ..."叫小姐 外約 外约 找茶 定點茶 定点茶 喝茶資訊 喝茶资讯 品茶微信 魚訊 茶莊 約砲 約妹 一夜情 全套半套 半套店 無遮擋 无遮挡 又黄又爽 色欲 自在自线 激情五月 五月丁香 在线看片 看片网址 看片网站 看片软件 老湿机 楼凤 莞式 上门按摩 上門按摩 上门服务小姐 同城约会 附近约 裸聊直播 偷窥 肉文 里番 伦理片 倫理片 女优 女優 情趣内衣 情趣用品 秒播 無修正 成人直播 成人用品 色播 黄播 一对一视频 私密视频".split(
        " ",
      ),
      ..."sugar daddy,sugar baby,sugar baby sites,hot single,hot singles,single women near,singles near you,girls near you,adult dating,hookups,leaked nudes,erotic massage,sexy girls,escort service".split(
        ",",
      ),
      ..."escort bayan,eskort bayan,rus escort,eskort,gái gọi,gai goi,massage kích dục,bispak,bokep,putas,acompañantes".split(","),
      ..."吃瓜 黑料 楼凤茶楼 网红泄密 每日大赛 反差婊 同城约会楼凤".split(" "),
      ..."風俗店 ピンサロ ソープ 逆援 パパ活 조건만남 오피 안마방 유흥 성인사이트 знакомства интим шлюхи".split(" "),
    ],
    gambling: [
      ..."赌钱 赌钱游戏 真钱扑克 真钱斗地主 真钱牌九 可提现 提现秒到 金花平台 赢话费 捕鱼赢 网上赌球 澳门金沙网址 皇冠网址 皇冠网 博彩网 赌博游戏 赌博平台 彩票app 彩票官网 彩票登录 彩票下载 彩票网 彩票手机版 賭錢 真錢 可提現 博弈網站 博弈推薦 娛樂城推薦 娛樂城排名 出金快 六合彩明牌".split(
        " ",
      ),
      ..."网投 网投平台 網投 网上娱乐 网上棋牌 棋牌捕鱼 捕鱼app 捕鱼游戏 捕鱼达人 捕魚達人 捕魚遊戲 比分直播 足球比分 即时比分 新葡京 葡京赌场 澳门新葡京 网上百家乐 網上百家樂 真人视讯 真人荷官 真人百家乐 真人百家樂 性感荷官 荷官 换现金麻将 麻將換現金 今彩539 今彩 539預測 六合彩預測 賽車破解 北京賽車 世足盃 串關 串关 滚球 滾球 下注平台 投注站点 线上娱乐城 線上娛樂城 娱乐城注册 娛樂城註冊 娛樂城優惠 娱乐场 澳门娱乐 線上百家樂 線上賭博 线上赌博 线上博彩 線上博彩 在线赌场 在线博彩 在线棋牌 在线真人 电子老虎机 電子老虎機 拉霸 水果盘 水果機 老虎机破解 開戶送 註冊送 注册送彩金 送彩金 首存优惠 首存優惠 存送 无限返水 信誉网投 信誉平台".split(
        " ",
      ),
      ..."play slots,casino real money,casino games,real money casino,bonus codes casino,slots real money,free spins today,no deposit casino,live dealer,crypto casino,bitcoin casino,roulette and blackjack,sports bets,bet now".split(
        ",",
      ),
      ..."no wagering,casino sites,betting odds,bookmakers,free bet,poker tips,lottery winner,spin and win,bingo sites".split(","),
      ..."线上博弈 線上博弈 博弈平台 博彩平台 運動彩券 运动彩券 澳彩 六合心水 心水论坛 码王 玄机图 特码玄机 白小姐 救世报 图库大全 马报 跑狗图 曾道人 金多宝 双色球预测 大乐透预测 彩票预测 必中 包赢 稳赢 穩贏 返点 高返水 红包扫雷".split(
        " ",
      ),
      ..."备用网址登录 备用网址下载 備用網址登入 博彩 娱乐城 开奖结果 今晚开奖 開獎結果 特码 特碼 特马 特肖 一肖一码 一肖中特 三肖 平特 管家婆一 管家婆中 香港马会 六会彩 生肖图 正版资料 免费公开资料 现金网 現金網 真錢 网上真钱 北京赛车 幸运飞艇 计划群 时时彩计划 pk10 牌支 运彩分析 百家樂預測 爆分 首存 彩金 娛樂城 娱乐官网 真人娱乐 真人平台 真人开户 真人棋牌 棋牌 百家乐 百家樂 老虎机 老虎機 时时彩 彩票平台 彩票登录  六合彩 送彩金 彩金 体育投注 體育投注 投注平台 投注网 外围投注 足球外围".split(
        " ",
      ),
      ..."体育官网 体育app 体育备用  赌场 赌博网 線上麻將 炸金花 捕鱼游戏 捕鱼达人 捕魚機 运彩 運彩 电子游艺 皇冠体育 澳门星 葡京  赌球 网赌 德州扑克".split(
        " ",
      ),
      ..."casino,casinos,betting,sportsbook,free spins,slots,slot online,roulette,poker online,baccarat,blackjack,jackpot,judi,togel,bet365,1xbet,bahis,slot gacor,no deposit".split(
        ",",
      ),
      ..."オンラインカジノ パチスロ 카지노 바카라 토토사이트 슬롯 먹튀 казино ставки букмекер вулкан".split(" "),
      ..."威尼斯人线上 威尼斯人線上 线上娱乐 線上娛樂 线上赌场 線上賭場 网上赌场 網上賭場 澳门赌场 澳門賭場 线上投注 線上投注 投注网址 投注技巧 首存送 存款返 返水 洗码 洗碼 体验金 體驗金 免儲值 打码量 真人视讯 真人視訊 真钱 真錢遊戲 真钱牛牛 抢庄牛牛 网络棋牌 棋牌游戏 棋牌平台 棋牌下载 现金棋牌 极速赛车 極速賽車 极速飞艇 幸运28 加拿大28 大发快三 分分彩 重庆时时彩 北京快三 倍投 杀号 稳赚不赔 即時開獎 即时开奖 开奖直播 彩票计划 彩票稳赚 足彩推荐 竞彩推荐 买球网 买球平台 电竞投注 世界杯投注 世界杯买球 角子机 角子機 拉霸機 拉霸机 上下分 亚博体育 亚博app 开云体育 kaiyun 乐鱼体育 华体会 米兰体育 爱游戏体育 星空体育 九游娱乐 必赢亚洲 bwin 太阳城娱乐 太阳城亚洲 申博娱乐 凯发k8 永利娱乐 银河娱乐城 金沙娱乐 葡京娱乐 澳门金沙 新濠天地 皇冠足球 皇冠网 必一运动 必一體育 九游会 九遊會 半岛体育 江南体育 云开体育 天博体育 博鱼体育 火狐体育 火狐电竞 雷火电竞 金年会 南宫娱乐 南宫体育 三亿体育 万博体育 亿博体育 米乐体育 尊龙凯时 龙8国际 利来国际 优德 伟德国际 必发娱乐 大发体育 鸿运国际 开元棋牌 開元棋牌 PG电子 PG電子 CQ9电子 AG真人 AG视讯 BBIN 欧博娱乐 完美电竞 德扑圈 电子游戏厅 百家樂試玩 百家乐试玩 老虎機破解".split(
        " ",
      ),
      ..."online casino,casino bonus,casino bonuses,blackjack online,online blackjack,real money,no deposit bonus,free bets,betting site,betting sites,sports betting,slot machine,jackpots,aviator predictor,mostbet,melbet,betway,22bet,1win,poker sites,welcome bonus,welcome offer,win at slots".split(
        ",",
      ),
      ..."gacor,maxwin,situs slot,slot88,rtp live,deposit pulsa,judi bola,judi online,mix parlay,bandar togel,toto macau,togel hongkong,sbobet,bocoran slot,slot pragmatic".split(
        ",",
      ),
      ..."nhà cái,nha cai,kubet,thabet,jun88,sv388,xổ số,soi cầu,lô đề,nổ hũ,tài xỉu,đá gà,cá cược,đổi thưởng,khuyến mãi nạp,rút tiền nhanh".split(
        ",",
      ),
      ..."สล็อต บาคาร่า คาสิโน แทงบอล หวยออนไลน์ เครดิตฟรี เว็บตรง ฝากถอน พนันออนไลน์ ยิงปลา".split(" "),
      ..."deneme bonusu,bonus veren siteler,kaçak bahis,canlı bahis,canlı casino,bahis siteleri,slot siteleri,güvenilir bahis,iddaa tahmin".split(
        ",",
      ),
      ..."casino en ligne,paris sportifs,apuestas deportivas,tragamonedas,casino en línea,cassino online,apostas esportivas,jogo do tigrinho,online casino ohne,sportwetten bonus".split(
        ",",
      ),
      ..."新澳门 新澳門 新奥门 天天彩 天天好彩 二四六 一码一肖 一碼一肖 精准一肖 管家婆资料 开奖记录 開獎記錄 资料大全 正版挂牌 解答落实 解释落实".split(
        " ",
      ),
      ..."안전놀이터 온라인카지노 카지노사이트 바카라사이트 슬롯머신 첫충 꽁머니 먹튀검증 스포츠중계 파워볼 사설토토 онлайн-казино зеркало 1xbet фриспины".split(
        " ",
      ),
    ],
    piracy: [
      ..."总裁文 总裁小说 重生小说 穿越小说 言情小说 玄幻小说 完结小说 全本小说 免费小说 小说排行榜 小说下载 手机看书 免费电影 手机电影 电影下载 电影天堂 最新电影 韩剧网 美剧网 动漫网 言情小說 免費小說 全本小說 免費電影".split(
        " ",
      ),
      ..."full version,full version free,crack serial,serial keygen,license key,activation key,product key free,kmspico,activador,activator,windows activator,cracked apk,crackeado,repack,fitgirl,skidrow,codex iso,pc torrent,torrent iso,lucky patcher,apk mod,mod unlimited,no root,patcher,warez,nulled,rapidshare,filme completo,filmes online,assistir,assistir online,dublado,legendado,online gratis,descargar,descargar gratis,pelicula completa,ver pelicula,ver online,baixar,baixar gratis,télécharger,telecharger gratuit,streaming vf,streaming ita,altadefinizione,kostenlos herunterladen,stream deutsch,indir,full izle,torrent indir".split(
        ",",
      ),
      ..."打包下载 无损音乐 音乐打包 破解版下载 绿色免安装 免安装版 注册码 激活工具 激活软件 序列号生成 番号 番號 种子下载 磁力链接 磁力下载 磁力搜索 bt种子 免费追剧 免费影视 影视资源 全集下载 高清下载 蓝光下载 免費下載 破解版下載 免安裝版 序號產生器 註冊機 無廣告追劇 線上看免費 免費追劇".split(
        " ",
      ),
      ..."unlimited diamonds,free fire generator,generator no survey,skins free,coins generator,hack download".split(","),
      ..."在线观看 線上看 免费观看 免費觀看 完整版 百度网盘 迅雷下载 高清国语 国语高清 HD中字 中字 1080P 高清免费 全集 txt下载 免费阅读 全文阅读 无弹窗 最新章节 小说网 电影网 影视大全 在线播放 在线影院 免费影院 破解版 私服 sf发布 找服网 外挂".split(
        " ",
      ),
      ..."full movie,watch online,free download,torrent,crack,keygen,serial key,streaming free".split(","),
      ..."無料視聴 다시보기 토렌트 смотреть скачать".split(" "),
      ..."传奇私服 新开传奇 复古传奇 变态传奇 合击传奇 传奇发布网 传奇网站 传奇手游 传奇开区 私服发布 找服网 找私服 开区 首充号 首充 无限元宝 无限钻石 变态版手游 公益服 奇迹私服 魔域私服 卡密 注册机 激活码免费 免费会员 破解补丁 内购破解 国产剧免费 抢先版 蓝光资源 网盘资源 资源分享群".split(
        " ",
      ),
      ..."mod apk,unlimited money,unlimited coins,unlimited gems,cracked version,hack tool,free robux,free v-bucks,premium account free,apk free download,download free,watch free,123movies".split(
        ",",
      ),
    ],
    medicine: [
      ..."壮阳  威而鋼 威而钢 犀利士 必利勁 代孕 助孕 三代试管 试管包 供卵 代怀 包男孩 包生男孩 牛皮癣 祖传秘方 老中医 增高药 催乳 减肥茶 瘦身 延时喷剂 增大丸 增大增粗 催情 万艾可 伟哥 补肾 早泄 阳痿 白癜风 癫痫 无痛人流 隆鼻 隆胸 隆乳 丰胸 整形医院 包皮 男科医院 妇科医院 减肥药 植牙 植髮 植发 哪家医院好 医院排名 怎么治疗".split(
        " ",
      ),
      ..."oxycodone,percocet,adderall,vicodin,hydrocodone,kamagra,canadian pharmacy,prescription meds,buy xanax,viagra,cialis,levitra,sildenafil,tadalafil,ambien,tramadol,xanax,phentermine,no prescription,weight loss,pills,male enhancement,diet pills,cbd gummies".split(
        ",",
      ),
      ..."バイアグラ 精力剤 비아그라 시알리스 виагра сиалис".split(" "),
      ..."日本藤素 印度神油 延长时间 助勃 偏方大全 三天见效 七天见效 一次根治 彻底根治 包治百病 祛痘印 祛斑 美白针 瘦脸针 减肥产品 丰胸产品 特效减肥 迷情 听话水 增粗 肾虚 前列腺炎 妇科炎症 尖锐湿疣 狐臭 甲状腺结节怎么".split(
        " ",
      ),
      ..."belly fat,weird trick,lose weight fast,melts fat,miracle cure,keto gummies,keto pills,detox tea,testosterone booster,erectile dysfunction,hair loss cure,doctors hate".split(
        ",",
      ),
    ],
    money: [
      ..."信用卡換現金 信用卡换现金 刷卡換現 當天入帳 当天入账 不求人 代理记账 公司注册 公司注销 代办营业执照 资质代办 税务筹划 商标注册代理 营业执照代办 急需現金 潜力股 荐股群".split(
        " ",
      ),
      ..."贷款 貸款 小額借款 小額借貸 机车借款 機車借款 汽車借款 房屋二胎 支票貼現 證件借款 信用瑕疵 免留車 撥款 放款 网贷口子 秒下款 下款 私人借钱 空放 黑户 免财力 免財力 代开 刷单 兼职日结 日结 带单 飆股 股票群 荐股 借贷 借貸 小额贷 无抵押 套现 代还 信用卡代办 网贷 当铺 當鋪 典当 代开发票 开发票 毕业证 文凭 学位证 刻章 办证 代写 代发 征信 徵信 徵信社 私家侦探 承兑 USDT 虚拟币 配资 炒股 期货开户 公司注册 注册公司".split(
        " ",
      ),
      ..."payday,payday advance,cash loan,cash loans,personal loan,personal loans,instant loan,instant loans,payday loan,payday loans,cash advance,loan online,insurance quotes,forex,binary options,crypto,bitcoin,essay help,essay writing,write my essay,dissertation,fake id,credit repair,debt relief".split(
        ",",
      ),
      ..."個人間融資 ブラックでも 即日現金 月収 日払い 裏バイト 闇金 即日融資 副業 대출 займ кредит онлайн диплом".split(" "),
      ..."贷款口子 下款的口子 秒到账 黑户下款 征信花 虚拟币搬砖 搬砖套利 日入过千 日入上千 月入过万 月入十万 网赚 躺赚 被动收入 快速致富 买毕业证 办毕业证 毕业证样本 毕业证补办 买文凭 学历提升 买学位证 学位证书补办 替考 代考 办证刻章 各类证件 假证 走账 POS机 养卡 提额 公积金提取 黑马股 牛股推荐 内幕消息 跟单 喊单 跑分 查开房 聊天记录 定位找人 窃听器 手机监听 黑客接单 复制卡 改成绩 私家侦探社".split(
        " ",
      ),
      ..."crypto presale,crypto presales,presale,altcoin,memecoin,100x,passive income,make money online,get rich,bad credit,debt consolidation,cloned cards,bank transfers,loan offer,guaranteed approval,fast cash,work from home jobs".split(
        ",",
      ),
    ],
    trade: [
      ..."申请书范文 入党申请书 检讨书 述职报告 读后感 读后感范文 个人总结 工作总结 工作总结范文 实习报告 心得体会 思想汇报 演讲稿 请假条 自我鉴定 自荐信 简历模板 个人简历 计划书模板 合同范本 合同模板 教学反思 手抄报 祝福语 个性签名 网名大全 范文大全 作文大全 ppt模板 毕业论文范文".split(
        " ",
      ),
      ..."刷粉 刷粉网站 涨粉 买粉丝 买粉 刷赞网 刷播放 刷粉丝 刷阅读 刷钻 卖号 买号 代刷网 代刷平台 刷流量 刷粉絲 買粉絲 買讚 衝流量 衝評論".split(
        " ",
      ),
      ..."厂家 價格 价格 批发 代理 加盟 租赁 出租 回收 维修 疏通 开锁 搬家 搬家公司 保洁 防水 抽水肥 包通 清洗 多少钱 哪家好 招商 货到付款 正品 专卖 高仿 仿牌 尾货 原单货 原单包 原单鞋 原单尾货 外贸原单 A货 网站建设 SEO SEO优化 优化排名 网站优化 代运营 定制 报价 直销 ".split(
        " ",
      ),
      ..."replica,replica watches,cheap,wholesale,outlet,discount,free shipping,coupon,promo code,seo,seo packages,backlinks,buy online,buy,best price,for sale,web hosting,overnight delivery,cash on delivery,near me".split(
        ",",
      ),
      ..."スーパーコピー ブランドコピー 激安 偽物 通販 優良店 専門店 代引き 送料無料 N級品 레플리카 홍신소 купить дешево недорого".split(
        " ",
      ),
      ..."快速排名 关键词排名 百度排名 百度首页 蜘蛛池 黑帽SEO 黑帽 外链代发 发外链 软文发布 霸屏 精准引流 引流推广 爆粉 刷量 刷评论 刷赞 短信群发 群发软件 站群 泛目录 权重站".split(
        " ",
      ),
      ..."n級品,guest post service,rank on google,seo agency,link building,cheap jerseys,luxury replica".split(","),
    ],
    web: [
      ..."优惠码 優惠碼 推荐码 邀请码 註冊 登入 註冊優惠 注册优惠 官网登录 官网入口 官网下载 官方下载 登录网址 最新网址 网页版 官方版下载 官方app 手机app 登入口 入口网址 备用线路 导航网址".split(
        " ",
      ),
      ..."官网 官方网站 官網 登录 登錄 登录入口  注册 備用網址 备用网址 网址 網址 发布页 最新版 下载安装 app下载 手机版 客户端下载 网站大全 资源站 ".split(
        " ",
      ),
      ..."promo code,bonus code,sign up bonus,official site,login,sign up offer,download app,apk,mirror link".split(","),
    ],
  }) satisfies Readonly<Record<string, readonly string[]>>;

export type StemKind = keyof ReturnType<typeof spamStems>;

/** Kinds that no honest list is made of. */
export const VICE: ReadonlySet<StemKind> = new Set<StemKind>(["adult", "gambling"]);

/** The rule that declares the stems: its id stands before each hit's list. */
export const STEM_RULE = "spam/keyword-stuffing";
