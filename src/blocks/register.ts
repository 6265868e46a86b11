/**
 * Words in which sites speak of themselves: accounts, downloads, payments, comments, rights. Texts use each of them too, so one says nothing;
 * several in a line at the edge of a page, where the text itself does not use them, say that the site is speaking. Own list.
 */
import { CHROME_PHRASES } from "./phrases.ts";

const words = (list: string) => list.split(/\s+/).filter(Boolean);
const phrases = (list: string) => list.split(",").filter(Boolean);

const REGISTER = [
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
];

/** What a word of the register is: said by templates only, an entry of menus, or a word that texts use as well. */
export const Voice = { Strong: 1, Entry: 2, Weak: 3 } as const;
export type Voice = (typeof Voice)[keyof typeof Voice];

export interface Spoken {
  readonly text: string;
  readonly voice: Voice;
}

/** By their first two code units, the longest first. */
let byPair: Map<number, Spoken[]> | undefined;
/** By code unit: whether it begins a word. Most of a line's places fail here, before a look-up. */
const BEGINS = new Uint8Array(0x10000);

function register(): Map<number, Spoken[]> {
  if (byPair !== undefined) return byPair;
  const voices = new Map<string, Voice>();
  for (const text of REGISTER) voices.set(text.toLowerCase(), Voice.Weak);
  for (const text of CHROME_PHRASES.nav) voices.set(text.toLowerCase(), Voice.Entry);
  for (const text of CHROME_PHRASES.strong) voices.set(text.toLowerCase(), Voice.Strong);
  byPair = new Map();
  for (const [text, voice] of voices) {
    const key = pairAt(text, 0);
    BEGINS[text.charCodeAt(0)] = 1;
    const same = byPair.get(key);
    if (same) same.push({ text, voice });
    else byPair.set(key, [{ text, voice }]);
  }
  for (const same of byPair.values()) same.sort((a, b) => b.text.length - a.text.length);
  return byPair;
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

/** The words of the register in a line of lower case, none inside another. */
export function spokenIn(line: string): Spoken[] {
  const words = register();
  const found: Spoken[] = [];
  for (let at = 0; at < line.length; ) {
    const word = BEGINS[line.charCodeAt(at)] === 1 ? longestAt(words, line, at) : undefined;
    if (word === undefined) at++;
    else {
      found.push(word);
      at += word.text.length;
    }
  }
  return found;
}

function longestAt(words: Map<number, Spoken[]>, line: string, at: number): Spoken | undefined {
  if (at > 0 && isLetter(line, at - 1) && isLetter(line, at)) return undefined;
  const isHere = ({ text }: Spoken) => {
    const end = at + text.length;
    return line.startsWith(text, at) && !(end < line.length && isLetter(line, end - 1) && isLetter(line, end));
  };
  return words.get(pairAt(line, at))?.find(isHere) ?? words.get(pairAt(line[at], 0))?.find(isHere);
}

/** Whether a letter of lower case stands here, of a script that parts its words by blanks. */
export function isLetter(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f) || (unit >= 0x430 && unit <= 0x45f);
}
