/**
 * Words in which sites speak of themselves: accounts, downloads, payments, comments, rights. Texts use each of them too, so one says nothing;
 * several in a line at the edge of a page, where the text itself does not use them, say that the site is speaking. Own list.
 */
import type { Word } from "../text/automaton.ts";
import { chromePhrases } from "./phrases.ts";
import type { Voice } from "./register.ts";

const words = (list: string) => list.split(/\s+/).filter(Boolean);
const phrases = (list: string) => list.split(",").filter(Boolean);

const register = () => [
  ...words(`
    本站 本网 本網 全站 站内 站內 站长 站長 网站 網站 官网 官網 官方网站 平台 用户 用戶 使用者 会员 會員 网友 網友 客户 账号 账户 帳號 帳戶 密码 密碼 登录 登錄 登入 登陆 注册 註冊 验证码 驗證碼 实名
    上传 上傳 下载 下載 安装 安裝 加载 加載 載入 预览 預覽 在线 線上 浏览器 瀏覽器 客户端 手机版 手機版 电脑版 電腦版 网页版 網頁版 移动端 小程序 扫码 掃碼 扫描 长按 長按 轻触 二维码 二維碼 公众号 公眾號 微信号 服务号
    付费 付費 付款 支付 充值 儲值 退款 退还 退換 退换 不退 扣费 积分 積分 金币 金幣 财富值 点券 额度 額度 特权 特權 权益 權益 套餐 优惠券 優惠券 优惠 折扣 包邮 免費 免费 订单 訂單 购物 購物 购买 購買 立即 加入 加入购物车 加入購物車 立即购买 立即購買 无理由退货 配送 发货 退货 退貨 售后 售後 有货 库存 好评 中评 差评 晒图 评价 評價 评分 評分 打分
    版权 版權 著作权 著作權 侵权 侵權 侵犯 权利人 投诉 投訴 申诉 申訴 举报 舉報 檢舉 纠错 报错 客服 客戶服務 热线 熱線 致电 來電 邮箱 郵箱 信箱 声明 聲明 提示 免责 免責 转载 轉載 授权 授權 许可 許可 许可证 許可證 经营许可 营业执照 备案 備案 协议 協議 条款 條款 规则 規則 隐私 隱私 政策
    仅供参考 僅供參考 仅供 僅供 观点 觀點 立场 立場 个人观点 來源網絡 来自网络 來自網絡 来源于网络 来自互联网 互联网 互聯網 网络 網絡 删除 刪除 告知 及时 商用 商业用途 自行 自负 自負 鉴别 核对 核實 核实 完整性 准确性 真实性 权威 背书 不代表 不承担 不負
    文档 文檔 资料 資料 资源 资源库 素材 水印 格式 共享 分享 转发 轉發 转帖 收藏 点赞 點讚 按讚 在看 打赏 打賞 赞赏 关注 關注 粉丝 粉絲 订阅 訂閱 追蹤 推送 推播 通知 留言 评论 評論 回复 回覆 回應 弹幕 评论区 評論區 还剩 未读 互动交流 人氣 投票 已投票 参与 參與 互动 互動 跟贴 发言 發言 点评 點評 网评
    阅读 閱讀 浏览 瀏覽 点击 點擊 點閱 查看 人气 人氣 人次 访问 訪問 热度 热搜 熱搜 搜索 搜尋 检索 关键字 關鍵字 热门 熱門 最新 推荐 推薦 更多 全部 展开 收起 收合 返回 跳转 跳转到 跳到 上一篇 下一篇 上一章 下一章 本章 章节 章節 目录 目錄 书架 書架 书签 書籤 书友 书库 加入书架 分类 分類 栏目 欄目 专栏 專欄 频道 頻道 标签 標籤 导航 導航 導覽 導覽列 选单 選單
    广告 廣告 赞助 贊助 赞助商 合作 商务 商務 投稿 爆料 供稿 招聘 徵才 加盟 友情链接 友情鏈接 友情連結 链接 鏈接 連結 网址 網址 地址栏 站方 公告 反馈 回馈 意見 意见反馈 建议 投诉建议 联系方式 聯絡方式 联系电话 总机 總機 传真 傳真 帮助 幫助 帮助中心 常见问题 常見問題 指南 新手 入门 须知 須知
    首页 首頁 主頁 主页 中心 专题 論壇 论坛 社区 社群 贴吧 部落格 博客 创作者 創作者 编者按 编辑 編輯 播报 讨论 討論 词条 詞條 百科 图册 圖集 图集 图片 圖片 视频 影音 直播 音频 电子版 订报 报料 今日 本周 昨天 发表 發表 发布 發佈 发帖 回帖 帖子 主题 精华 楼主 樓主 沙发 板凳 地板 积分 资料更新 資料更新 資料檢視 資料維護 最后更新 最後更新 加好友 发消息 头像 昵称 簽名檔 好友 道具 支持 反对 反對 只看 倒序 版主 版块 版規 用户组
    经纪人 房源 首付 月供 带看 顾问 咨询 諮詢 预约 預約 挂号 掛號 报名 報名 申请 申請 地图 地圖 路线 路線 時刻 院务 院務 政务 政務 公开 公開 办事 辦事 服务 服務 监督 督查 监管 监察 公安 网警 辟谣 适老 无障碍 無障礙 長者 友善 列印 打印 字号 字體 字级 字級 繁體 简体 簡體 雙語 English
    正版 侵删 原创 原創 原文 全文 正文 简介 簡介 功能介绍 合集 收录 收錄 往期 回顾 下期 预告 喜欢 作者 小编 小編 编审 敬请 欢迎 歡迎 请勿 請勿 请点击 請點擊 请使用 请先 请稍候 请输入 請輸入 您好 你好 您 亲
    介绍 介紹 星级 审核 疑问 任务 进入 更新 分类号 参考资料 学术论文 内容来自 好友 同步 想法 菜谱 菜单 作品 答疑 收入 说明 价格说明 划线价 吊牌价 零售价 划横线 参考价 原价 商品 品牌 专柜 供应商 正品 保障 支持 功能 来自手机 机型 编号 点此 此处 上方 下方 左侧 右侧 页面 本页 本頁 跳过 略過 關閉 关闭 弹窗 会话 客服 亲爱的 朋友圈 微博 微信 抖音 快手 小红书 豆瓣 知乎 所有内容 小说 本书 宣传 为准 电话 電話 地址 联系 聯繫 聯絡 直达 获取 有用 没用 没有了 暂无 暫無 尚無 完结 连载 更新至 字数 字數 记住本站 防丢 永久 域名 备用 主站 镜像`),
  ...phrases(
    `please,the end,encyclopedia,conversations,thoughts,invite you,platform,community,guidelines,sign in to,closed,please,welcome,insightful,join the conversation,write,written by,writer for,about the author,author,tag us,pin it,made this,did you make,from,select,parent,lunch menus,subscribe,subscribed,subscription,subscriber,subscribers,sign up,sign in,sign out,log in,login,log out,register,registered,registration,account,accounts,password,username,user,users,member,members,membership,guest,profile,join,join us,follow,followers,following,fans,share,shares,shared,like,likes,liked,pin,tweet,retweet,listen,watch,save,saved,bookmark,bookmarks,favorite,favorites,favourites,upvote,downvote,vote,votes,rate,rating,ratings,review,reviews,stars,comment,comments,commenting,reply,replies,says,respond,responses,thoughts on,discussion,conversation,moderated,moderation,moderator,spam,flag,report,block,mute`,
  ),
  ...phrases(
    `newsletter,newsletters,inbox,e-mail,email,email address,mailing list,alerts,notifications,notify me,unsubscribe,updates,weekly,daily,digest,privacy,policy,terms,conditions,cookies,cookie,consent,preferences,accept,agree,agreement,opt out,gdpr,disclaimer,disclaimers,disclosure,copyright,license,licensed,available under,creative commons,rights,reserved,reproduced,permission,trademark,affiliate,commission,commissions,earn,qualifying purchases,sponsor,sponsored,sponsors,advertise,advertising,advertiser,advertisement,ad,ads,ad-free,promoted,partner content,donate,donation,support us,patron,patreon,gift,premium,unlock,trial,free trial,cancel anytime,paywall,plans,pricing`,
  ),
  ...phrases(
    `download,downloads,install,app,apps,ios,android,play,player,new window,opens in,print,pdf,listen to,episode,episodes,podcast,podcasts,spotify,apple podcasts,google podcasts,stitcher,rss,feed,embed,duration,transcript,search,search for,menu,skip to,jump to,navigation,sidebar,primary,footer,header,widget,theme,website,web site,site,homepage,home page,page,pages,this page,click,click here,tap,scroll,swipe,loading,refresh,browser,javascript,enable,captcha,recaptcha,robot,retrieved,retrieved from,categories,hidden categories,category,tags,tagged,archives,archive,meta,entries,posted,post,posts,topic,topics,thread,threads,forum,forums,last edited,edit,edit source,view history,talk,contribute,contributors,improve this article,citations,references,please help,permalink,trackback,pingback,blog,about,about me,about us,contact,contact us,contacts,careers,jobs,press,staff,directory,calendar,portal,events,faq,help,help center,support,feedback,accessibility,sitemap,mobile,desktop,version,language,select language,english,translate,advanced,filter,sort by,newest,oldest,top,best,show,hide,view,views,visitors,visits,online,status,text to speech`,
  ),
  ...phrases(
    `add to cart,add to bag,cart,basket,checkout,wishlist,wish list,buy now,shop,shop now,store,stores,order,orders,track order,shipping,free shipping,delivery,returns,refund,refunds,warranty,in stock,out of stock,sold out,sku,quantity,qty,size guide,gift card,gift cards,payment,sale,deals,offers,coupon,customer,customers,customer service,e-edition,obituaries,classifieds,subscribers only,breaking news,morning report,most read,trending,latest,latest news,editor's picks,recommended,related,popular,newsroom,corrections,letters,crossword,puzzles,weather,sports,opinion,business,entertainment,lifestyle,travel,destinations,recipes,jump to recipe,print recipe,servings,prep time,nutrition,disclaimer,instagram,facebook,twitter,pinterest,youtube,tiktok,linkedin,reddit,whatsapp,telegram,tumblr,flipboard,medium,substack,amazon,google,apple,read more,learn more,more info,find out,write for us,guest post,work with me,welcome to my,my name,hi,hello,thanks for reading,thank you for,if you enjoy,if you enjoyed,leave us,never miss,enter your,your name,required fields,will not be published,notify,hashtag,tag`,
  ),
  ...words(`
    スポンサー スポンサーリンク 広告 掲載 この記事 本記事 記事 シェア ツイート コメント トラックバック カテゴリ カテゴリー ブログ ブログ村 ランキング クリック 応援 参加 このページ ページ 先頭 トップ ホーム 速報 ライブ 有料 無料 会員 登録 購読 配信 フォロー フォロワー 通知 アプリ ダウンロード お気に入り ブックマーク いいね 検索 主要 国内 国際 経済 政治 社会 エンタメ スポーツ 科学 地域 個人 オリジナル みんなの意見 ヘルプ ご意見 ご要望 お問い合わせ 問い合わせ 編集部 利用 規約 プライバシー ポリシー 著作権 転載 禁止 無断 サイト サイトマップ メルマガ メール ログイン ログアウト 新規 パスワード アカウント プロフィール 自己紹介 最近 人気 おすすめ 関連 一覧 次へ 前へ 続き 読む 読まれて 印刷 文字サイズ 閲覧 レビュー 口コミ カート 購入 注文 送料 在庫 返品 リアクション 学びがある わかりやすい 新しい視点 運営 会社概要 採用 特定商取引 予約 予約する アクセス 最終更新 更新日
    구독 좋아요 댓글 공유 기사 기자 제보 로그인 로그아웃 회원 회원가입 가입 비밀번호 다운로드 저작권 저작권자 무단 전재 재배포 금지 신고 추천 비추천 알림 검색 메뉴 홈 뉴스 정치 경제 사회 문화 스포츠 연예 전체 목록 이전 다음 인쇄 글자 크기 스크랩 관련 인기 최신 많이 광고 문의 제휴 고객센터 이용약관 개인정보 처리방침 사이트 사이트맵 페이지 조회 조회수 입력 수정 등록 블로그 카페 이웃 앱 카카오톡 페이스북 트위터 네이버 장바구니 구매 주문 배송 리뷰 후기 채널 영상`),
  ...phrases(
    `главная,новости,общество,экономика,политика,спорт,афиша,культура,происшествия,поделиться,вконтакте,телеграм,telegram,одноклассники,просмотров,просмотры,теги,метки,рубрика,нашли ошибку,выделите,ctrl+enter,нажмите,подписывайтесь,подписаться,подписка,рассылка,канал,канале,комментарии,комментариев,комментировать,ответить,войти,вход,регистрация,пароль,реклама,рекламы,контакты,о нас,о проекте,о сайте,редакция,источник,материалы,материалов,использовании,ссылка обязательна,перепечатка,права защищены,сайт,сайта,сайте,поиск,меню,версия для печати,распечатать,читать позже,читайте,читать далее,скачать,приложение,корзина,купить,доставка,отзывы,рейтинг,политика конфиденциальности,соглашение,будьте в курсе,в курсе событий`,
  ),
  ...phrases(
    `accueil,actualités,partager,commentaires,commenter,s'abonner,abonnez-vous,newsletter,se connecter,connexion,inscription,mentions légales,cookies,publicité,contact,startseite,nachrichten,teilen,kommentare,abonnieren,anmelden,registrieren,impressum,datenschutz,werbung,drucken,merken,inicio,noticias,compartir,comentarios,suscríbete,suscribirse,iniciar sesión,aviso legal,publicidad,notícias,compartilhar,comentários,assine,entrar,trang chủ,chia sẻ,bình luận,đăng ký,đăng nhập,theo dõi`,
  ),
  // questions and answers, threads, profiles
  ...words(`
      提问 提問 回答 最佳答案 采纳 採納 赞同 贊同 已赞 已踩 好问题 邀请 邀請 邀请回答 写回答 我来回答 匿名 匿名用户 追问 追答 提问者 回答者 被浏览 折叠 摺疊 隐藏 隱藏 显示 顯示 疑似 违规 違規 举报反馈 吧主 贴吧 签到 簽到 等级 等級 经验值 勋章 勳章 徽章 威望 在线时间 注册时间 發新帖 发新帖 發帖 發文 發文數 回帖 新帖 引用 引言 私信 站內信 短消息 送礼物 礼物 送TA 关注问题 关注者 该回答 该问题 这篇 本回答 文明上网 理性发言 专家 类似 热议 达人 達人 网友分享 线索 投递 感谢 感謝 水文 置顶 置頂 打分 有价值 版友 坛友 壇友 跳至 跳頁 頁次 共有 条回答 条回复 楼层 樓層
    登入後 登录后 帐户 帳戶 個人資料 个人资料 个人中心 個人中心 我的 设置 設定 设定 選項 选项 偏好 偏好設定 偏好设置 切换 切換 夜间模式 夜間 背景色 双击 滚屏 翻页 翻頁 键盘 快捷键 全屏 全螢幕 重新播放 暂停 倍速 清晰度 静音 自动播放 聽新聞 听新闻 语音播报 朗读 朗讀 收听 收聽 缩略图 原图 原圖 放大 缩小 图说 列表 列表查看 上一图集 下一图集 上一张 下一张`),
  // documents, downloads, payments, terms
  ...words(`
    温馨提示 溫馨提示 特别提示 友情提示 注意事项 注意事項 使用说明 使用說明 抵扣 余额 餘額 钱包 錢包 红包 紅包 虚拟货币    支付宝 微信支付 到期 有效期 续费 續費 年卡 月卡 季卡 倒计时 倒數 福利 立减 立減 秒杀 抢购 搶購 券后 券後 满减 优享 专享 專享 抢鲜 搶先 机会 放弃 确定 確定 取消 提交 重置 确认 確認 返回上一页 保存 重新获取 获取 压缩包 壓縮 解压 附件 图纸 圖紙 本地电脑 阅读器 上传者 上傳者 下载者 下载量 文件大小 文件格式 提取码 解压密码 安全检测 高速下载 普通下载 联通 镜像下载 无插件 杀毒 导出 導出 豆元 文库 文庫 文档热度 格式 页数 頁數           手机 手機 平板 第三方 提供方 交流平台 商业用途 盈利 挪作 权益人 所有人 未经 未經 同意 不得 不保证 不保證 不承担 不負責 不负责 负责 伤害 违法 違法 侵害 法律责任 法律責任 核实 纠正 糾正 超链接 跳转链接 广告声明 廣告聲明 传递更多信息 資訊 均来自 转载自 转自 轉自 凡本网 凡本網 注明 註明 本文链接 原文链接 原文地址 文章标签 文章標籤 分类专栏 分類專欄`),
  // bars of portals, schools, companies, departments
  ...words(`
    概况 概況 简况 简介 師資 师资 隊伍 队伍 党建 黨建 學院 学院     机构 機構 人才培养 招生 就业 就業    校友 学生工作 學生園地 园地 動態 动态 风采 風采 会员单位 協會 协会 通知 通知公告 公示 法规 法規 党务 政策法规 产品 產品 产品中心 解决方案 解決方案 案例 成功案例 新闻中心 新聞中心 企业文化 企業文化 荣誉 榮譽 资质 資質 人才招聘 在线留言 線上留言 加盟商 经销商 股市 理財 理财 房市 期货 保險 評論 言論 兩岸 两岸 港澳 台灣 影視 影视 综艺 綜藝       动漫 動漫 星座 母婴 女性 男性 彩票 氣象 邮编 郵編 邮政编码 電郵 电邮 邮件 電子報 电子报 手机报 日报 晚报 早报 电子刊 期刊 專利 专利 学位论文 充值中心 引文 引证 参考文献 相似文献 文献 基金资助 专辑 图谱 出版 服务商 主办 主辦 主办单位 主辦單位 承办 承辦 承办单位 协办 指導單位 设计制作 技术支持 運維 建议使用 分辨率 解析度 浏览器 瀏覽量 标识码 找错 政府网站 今天是 星期 农历 公民      旅客 老年模式 简体版 繁體版 繁体版`),
  // notices of encyclopaedias, of offices, of boards with classified advertisements; what an advertisement pays its author
  ...words(`
    本词条 本詞條 词条 詞條 本条目 本條目 条目 條目 义项 義項 概述图 概述圖 信息栏 資訊框 名片图 快速升级 创建者 創建者 编辑次数 编辑者 擴充 可信来源 可靠来源 可靠來源 补充
    疑義 洽詢 逕向 主管機關 諮詢 法律諮詢 本系統 本系统 本資料 資料開放 政府網站資料開放宣告 宣告 資訊安全 無障礙檢測 標章 單一陳情 陳情 民意信箱 首長信箱 为民服务 市长信箱 市長信箱 省政府 市政府 区政府 县政府
    安全提示 防骗 防騙 防骗提示 风险提示 風險提示 谨防 謹防 受骗 受騙 诈骗 詐騙 收取费用 求职 求職 招聘者 职位 職位 立即举报 核实身份 当面交易 面交 先行赔付
    聯盟行銷 联盟营销 聯盟連結 联盟链接 導購 导购 推廣連結 推广链接 業配 返利 返佣 佣金 回饋 商業合作 商业合作 贊助內容 赞助内容 訂房 订房 訂票 订票 比價 比价 空房 查看空房 查看房价 房价 優惠碼 优惠码 折扣碼 折扣码
    著作权归 著作權歸 版权归 版權歸 归作者所有 歸作者所有 任何形式 转载请联系 轉載請聯絡 轉載請聯繫 请联系作者 请联系 請聯繫 請聯絡 注明出处 註明出處 纠错 点此纠错 有误 有誤 如有错误 如有錯誤 错误反馈 報錯 急救电话 咨询电话 諮詢電話 服務電話 服务电话 服務專線 监督电话 值班电话 预约电话 预约挂号 住院须知 就诊须知 办事指南 便民服务`),
  // orders of lists, quick links, votes
  ...words(`
    排序 默认排序 預設排序 综合排序 时间排序 按时间 按热度 按時間 按熱度 快速链接 快速連結 快捷入口 快捷链接 快速入口 快速导航 快速導覽 常用链接 常用連結 常用连结 常用服务 相关链接 相關連結 网站链接 網站連結 站點導覽 赞 讚 踩 顶 頂 最新留言 最新回應 最新迴響 近期文章 近期评论 近期留言 近期迴響 文章归档 文章彙整 文章存档 彙整 归档 歸檔 存档 封存 标签云 標籤雲 分类目录 文章分類 文章分类 自訂側欄 誰來我家 参观人气 功能 其他操作 留言本 留言簿 訪客留言 访客 訪客`),
  ...phrases(
    `quick links,useful links,blog archive,labels,recent comments,recent posts,blogroll,entries feed,comments feed,view my complete profile,search this blog,copy,copied`,
  ),
  // journals, payment
  ...words(`
    引用本文 导出参考文献 導出參考文獻 HTML阅读 PDF下载 CAJ下载 下载PDF 下載PDF 在线阅读 線上閱讀 整本下载 分页下载 手机阅读 页下载 下载次数 下載次數 被引 被引频次 被引用次數 同行评议 收稿日期 在线出版 微信支付 支付宝 支付寶 货到付款 貨到付款 信用卡 超商取貨 超商付款 运费险 運費 极速退款`),
  ...phrases(
    `download pdf,view pdf,full text,cite this article,download citation,export citation,access this article,buy article,article pdf,rights and permissions,reprints and permissions,about this article,accesses,altmetric,journals,volume,issue,references,similar articles,cited by,secure payment,visa,mastercard,paypal,orders over,free delivery,main menu,toggle menu,open menu,close menu,official website,how you know`,
  ),
  // asking those who answer for a living, votes on answers, appeals
  ...words(`
    免费咨询 免費諮詢 立即咨询 立即諮詢 在线咨询 線上諮詢 电话咨询 電話諮詢 法律咨询 免费法律咨询 预约面谈 在线预约 線上預約 立即預約 立即预约 咨询热线 諮詢專線 服务热线 客服热线 统一热线 统一咨询热线 分钟内响应 分钟回复 分钟响应 在线律师 在线专家 在线医生 在线客服 线上客服 我也要问 我要提问 我要咨询 向专家提问 提问题 去提问 解决您的问题 解决你的问题 没有解决
    有帮助 没帮助 没有帮助 有幫助 沒有幫助 对我有帮助 對我有幫助 对您有帮助 是否有帮助 不滿意 已采纳 已解决 待解决 已认证 认证 認證 好评率 问题描述 补充描述 補充說明 按点赞 按赞数 换一批 換一批
    以上内容 以上內容 以上信息 以上資訊 不构成 不構成 法律意见 法律意見 投资建议 投資建議 医疗建议 醫療建議 专业意见 僅代表 仅代表 欢迎光临 歡迎光臨 歡迎蒞臨 欢迎访问 歡迎訪問`),
  ...phrases(
    `support local journalism,support our journalism,support our work,independent journalism,local journalism,journalism,your contribution,your support,donate today,donate now,make a donation,contribute today,news tip,news tips,send us,helps us,published,updated,staff writer,read aloud,helpful,not helpful,found this helpful,free consultation,call now,get a quote,request a quote,chat now,live chat,chat with us,talk to an expert`,
  ),
  // notices of consent, newsletters, advertisements
  ...words(`
    本網站 本网站 本公司 本平台 本站内容 閣下 阁下 cookie cookies 私隱 私隱政策 隐私权 隱私權 繼續使用 继续使用 繼續瀏覽 继续浏览 表示您同意 即表示 接受 接受全部 全部接受 拒绝 拒絕 只接受 了解 了解更多 瞭解更多 管理偏好 提升 體驗 体验 个性化 個人化 服務條款 使用條款 使用條件 專頁 专页 粉絲專頁 讚好 按讚 緊貼 紧贴 最新消息 消息 電子郵件 訂閱電子報 立即訂閱 取消訂閱 請繼續 请继续 往下 往下閱讀 往下阅读 繼續閱讀 我是廣告 广告剩余 廣告剩餘 看更多 更多內容 更多内容 回到頁頂 頁頂 页顶 頁尾 回頂端 頂端 顶部 頂部 点我 點我 貼心提醒 小提醒 加入好友 加好友 追蹤我們 官方帳號 官方账号 官方帐号 下載APP APP下載 APP下载 開啟APP 免费注册 免費註冊 新人 首单 首購 一秒 记住 更优质 扫描到 掃描到 本章未完 未完 章节错误 點此 点此举报 免注册 更新速度 全网 最快 精彩小说 无广告 阅读体验 更优质 手机用户 用户请`),
  ...phrases(
    `answer,answers,answered,your answer,question,questions,asked,ask question,unanswered,modified,viewed,times,badge,badges,silver,gold,bronze,reset,default,sorted by,improve,thanks for contributing,contributing,not the answer,browse other,provide details,your own question,hot network,network questions,site design,logo,user contributions,customize,reject,reject all,accept all,manage,manage preferences,your privacy,privacy choices,value your privacy,personalized,enhance,browsing,experience,analyze,traffic,third-party,partners,essential,necessary,legitimate interest,learn more about,got it,dismiss,no thanks,maybe later,continue,continue without,free articles,articles remaining,remaining,this month,already a,already have,give this article,gift article,listen to this article,reprints,order reprints,print edition,appears in print,today's paper,new comments,cancel reply,reply to,quote,post reply,post a reply,new topic,board index,index,mark all read,mark forums read,jump to forum,go to page,moderators,joined,location,reputation,threads started,messages,joined date,permalinks,context,full comments,give award,hide replies,show parent`,
  ),
  ...phrases(
    `departments,agendas,pay a bill,residents,government,city hall,services,resources,programs,admissions,academics,athletics,alumni,giving,visit,visitors,students,faculty,library,research,publications,projects,team,our team,partners,clients,portfolio,testimonials,case studies,solutions,products,features,documentation,docs,developers,api,changelog,release notes,roadmap,community forum,get started,start free trial,request a demo,book a demo,book now,check availability,reserve,description,additional information,specifications,compare,quick view,add to compare,customer reviews,verified purchase,ask a question,out of 5,best sellers,new arrivals,clearance,gift cards,store locator,find a store,my account,my orders,wish lists,checkout now,secure checkout,currency,country,region,back in stock,notify me when,size,color,share this product,you save,was,now,per unit,web design by,websites by,designed by,built with,hosted by,government websites,translate this page,text size,print this page,report a problem,report an issue,last reviewed,page last updated,was this page helpful,yes,no,rate this page,on this page,in this article,contents,hide contents,overview,next section,previous section,edit this page,edit on github,view source,star,fork,watchers,issues,pull requests,commits,branches`,
  ),
  ...words(`
    質問 回答 ベストアンサー 解決済み 知恵袋 閲覧数 回答数 ログインして 会員限定 残り 文字 続きは 続きを 無料登録 有料会員 記事を読む クッキー 同意 同意する 拒否 設定 すべて 許可 個人情報 取り扱い 免責事項 著作権者 提供 画像 写真 拡大 拡大する 特集 連載 コラム 動画 まとめ 占い 天気 路線 番組 番組表 求人 不動産 保険 クーポン ポイント キャンペーン 商品 商品説明 カートに入れる 買い物 かご 税込 送料込 在庫あり 店舗 店舗情報 営業時間 交通アクセス 電話番号 住所 資料請求 見積 見積もり 無料相談 お知らせ 新着 新着情報 更新情報 更新履歴 リンク リンク集 掲示板 スレッド 投稿 投稿者 返信 返信する 引用 名無し 通報 削除 編集 編集する 履歴 ノート カテゴリ別 目次 非表示 表示 出典 脚注 外部リンク この項目
    질문 답변 채택 조회 추천수 신고하기 글쓰기 답글 수정하기 삭제 목록보기 이전글 다음글 작성자 작성일 작성 댓글쓰기 등록된 없습니다 공지 공지사항 자유게시판 게시판 커뮤니티 갤러리 질문과답변 오시는길 회사소개 이용안내 모바일 버전 쿠키 동의 거부 설정 모두 허용 맨위 맨위로 상단 바로가기 본문 기사보내기 기사제보 구독신청 무료 체험 결제 환불 할인 쿠폰 상품 상품평 문의하기 상담 예약 위치 지도 전화 주소 대표 사업자등록번호 통신판매업 호스팅 발행인 편집인 청소년보호책임자 정기구독 최신글 인기글 더보기 접기 펼치기 전체보기`),
  ...phrases(
    `вопрос,вопросы,ответ,ответы,задать вопрос,лучший ответ,просмотр,показать,скрыть,ещё,еще,все новости,подробнее,далее,назад,вперед,наверх,оглавление,содержание,правка,править,история,обсуждение,категории,ссылки,примечания,файлы cookie,куки,принять,отклонить,настройки,согласие,пользовательское соглашение,обработку персональных данных,персональных данных,личный кабинет,избранное,в избранное,заказать,заказать звонок,оставить заявку,бесплатно,скидка,акции,каталог,товары,товар,в корзину,в наличии,оплата,гарантия,возврат,адрес,телефон,часы работы,карта сайта,партнеры,вакансии,о компании,услуги,цены,галерея,фото,видео,фоторепортаж,опрос,проголосовать,погода,гороскоп,курс валют,учредитель,главный редактор,свидетельство,зарегистрировано,роскомнадзор,возрастное ограничение,мнение редакции,оставить комментарий,имя пользователя,ваше имя,отправить,сообщение,тема,темы,сообщений,форум,форумы,цитата,наш канал,мы в`,
  ),
];

/** For the automaton that is made at build time; a word of two voices has the stronger one. */
export function registerWords(): Word[] {
  const voices = new Map<string, Voice>();
  const { nav, strong } = chromePhrases();
  for (const text of register()) voices.set(text.toLowerCase(), "weak");
  for (const text of nav) voices.set(text.toLowerCase(), "entry");
  for (const text of strong) voices.set(text.toLowerCase(), "strong");
  return Array.from(voices, ([text, list]) => ({ text, list }));
}
