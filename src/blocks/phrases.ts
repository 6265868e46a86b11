/** What templates say around a text, own list, by how much it proves. A phrase counts by the share of its line that it covers. */
const words = (list: string) => list.split(" ").filter(Boolean);
const phrases = (list: string) => list.split(",").filter(Boolean);

export const chromePhrases = () =>
  ({
    /** Said by templates only: one makes a short line chrome. */
    strong: [
      ...words(
        "分享到 分享至 分享给 分享給 分享本文 轉發至 转发至 复制链接 複製連結 复制成功 鏈接已復制 链接已复制 點讚 快去分享 扫码分享 微信扫一扫 扫一扫 掃一掃 打开APP 打開APP 打开app 在APP内 下载客户端 下載客戶端 下载APP 下載APP 手机阅读 阅读体验更佳 客户端下载 手机客户端 关注我们 關注我們 加关注 已关注 取消关注 互动交流",
      ),
      ...words(
        "发表评论 發表評論 發表留言 发布评论 网友评论 網友評論 最新评论 最新評論 热门评论 全部评论 暂无评论 暫無評論 尚無留言 还没有评论 抢沙发 查看评论 文档评论 我来说两句 我要评论 我要留言 留言板 登录后 登錄後 登入後 请先登录 請先登入 立即登录 立即登入 立即注册 免费注册 會員登入 会员登录 忘记密码 忘記密碼 用户登录 申請入駐 申请入驻 注册账号",
      ),
      ...words(
        "您现在的位置 您的位置 当前位置 目前位置 当前所在 返回首页 回首頁 回到首页 返回顶部 回到頂部 回到顶部 返回列表 返回目录 设为首页 加入收藏 收藏本站 网站地图 網站地圖 上一篇 下一篇 上一頁 下一頁 上一页 下一页 上一則 下一則 没有了 尾页 末页 跳转到 查看更多 加载更多 載入更多 点击加载 点击查看 展开全文 閱讀全文 阅读全文 展开阅读 阅读原文 显示全部 收起全文 继续阅读 繼續閱讀 打印本页 打印本頁 列印 字号 字體大小 关闭窗口 无障碍浏览 無障礙瀏覽 关怀版 關懷版 长者模式 文章详情 文章詳情 文章介绍",
      ),
      ...words(
        "版权所有 版權所有 保留所有权利 保留所有權利 未经授权 未經授權 未经许可 未經許可 不得转载 不得轉載 转载请注明 轉載請註明 禁止转载 谢绝转载 謝絕 侵权必究 侵删 侵权请联系 版权声明 免责声明 免責聲明 特别声明 特別聲明 本站声明 授权转载 原创文章 原創文章 作者授权 公安备 公網安備 公网安备 ICP备 ICP備 ICP证 備案號 备案号 网络经营许可 违法和不良信息举报 举报电话 舉報電話 信息存储 信息存儲 用户上传 用戶上傳 隐私政策 隱私政策 用户协议 服务条款 使用條款 联系我们 聯絡我們 关于我们 關於我們 广告服务 诚聘英才 技术支持 网站声明",
      ),
      ...words(
        "本文档 本文檔 文档共 可阅读全部 在线预览 下载文档 下载本文 下载资料 下载权益 收藏文档 文档贡献者 实名认证 该用户很懒 什么也没介绍 还没有写简介 这个人很懒 精品文档 VIP文档 开通会员 成为VIP 免费阅读全文 付费阅读 积分下载 版权申诉 文档大小 上传时间 您可能关注 阅读全文需 阅读量 閱讀量 浏览次数 瀏覽次數 点击数 浏览量 阅读次数 本站所有 网友上传 合作方 自行鉴别",
      ),
      ...words(
        "点击蓝字 點擊藍字 点击上方 长按识别 长按二维码 喜欢作者 已同步到看一看 写下你的想法 预览时标签不可点 轻触阅读原文 看下一个 以下文章来源于 收录于合集 版权归原作者 版權歸原作者 版权归作者 如有侵权 如有侵權 如涉及侵权 涉及版权问题 仅代表作者 僅代表作者 不代表本站 不代表本平台 不代表本网 不代表平台 并不意味着赞同 仅提供信息 僅提供信息 侵权投诉 侵權投訴 不良信息举报 意见反馈 意見回饋 广告刊登 廣告刊登 在线客服 線上客服",
      ),
      ...words(
        "猜您喜欢 我的订单 我的購物車 我的购物车 加入书架 加入書架 加入书签 加入書籤 返回书目 返回書目 章节报错 章节有误 一秒记住 手机版阅读 最新章节列表 推荐票 只看该作者 只看樓主 只看楼主 倒序浏览 使用道具 本版积分规则 电梯直达 站方公告 贊助商連結 参观人气 參觀人氣 累積人氣 本日人氣 全站分類 主要內容區 網站導覽 瀏覽人次 訪客人數 無障礙網頁  回頁首 回上頁 回上一頁 回最上層",
      ),
      ...words(
        "上一條： 下一條： 上一条： 下一条： 上一條: 下一條: 上一条: 下一条: 上一图集 下一图集 回到頁頂 回頁頂 回到頂端 凡本网注明 凡本網註明 均转载自 转载目的 传递更多信息 一秒记住 记住本站 记住本站网址 章节错误 点此举报 手机用户请 免费阅读最新 请继续往下阅读 請繼續往下閱讀 繼續往下閱讀 我是廣告 使用Cookie 使用cookie Cookie政策 接受全部 全部接受 接受所有 拒绝全部 拒絕全部 全部拒絕 管理偏好 偏好設定 偏好设置 隐私权政策 隱私權政策 私隱政策 訂閱電子報 订阅电子报 取消訂閱 讚好我們 本回答由 提问者采纳 邀请回答 写回答 关注问题 人赞同了 你对这个回答 收起回复 收起回覆 發新帖 发新帖 该楼层疑似违规 隐藏此楼 前往充值 点击重新获取 扫码支付 广告声明 本文链接 订阅专栏 分类专栏 专栏收录 高速下载 普通下载 网站标识码 点击图片放大 點擊圖片放大 點圖放大 图片来源于网络 圖片來源於網路 线索投递 我要纠错 温馨提示 溫馨提示 本站所有资源 本站仅提供 本站不保证 如有侵犯 我要檢舉 我要举报 我要投诉 我要投訴 訂閱我們 订阅我们 追蹤我們 打開小鈴鐺 打开小铃铛 開啟小鈴鐺 生成海报 推荐给朋友 推薦給朋友 抢先评论 快来评论 第一个评论 评论精选 请文明发言 文明上网 理性发言 圖片版權 相片版權 圖文版權 内打开 转载请联系 轉載請聯絡 轉載請聯繫 任何形式的转载 任何形式转载 任何形式轉載 著作权归作者 著作權歸作者 本词条缺少 本條目需要 本条目需要 此條目需要 此条目需要 赶紧来编辑 协助改善这篇条目 協助改善這篇條目 購票須知 购票须知 加入圈子 加入讨论",
      ),
      ...phrases(
        "jump to content,jump to main content,skip navigation,skip to navigation,an official website of,here's how you know,cite this article,download citation,thanks for reading,buy me a coffee,cookie preferences,do not sell my,privacy settings,добавить комментарий,оставить комментарий,поделитесь с,поделиться с,не будет опубликован,понравилась статья,нашли ошибку,читайте также,подпишитесь на,подписывайтесь на,все права,we value your privacy,reject all,accept all cookies,free articles remaining,free articles left,already a subscriber,already a member,listen to this article,give this article,gift this article,order reprints,appears in print,in the print edition,story continues below,article continues below,post a reply,return to top,go to top,board index,ask question,hot network questions,not the answer you're looking for,thanks for contributing an answer,improve this question,improve this answer,site design / logo,user contributions licensed,was this page helpful,page last updated,edit this page,government websites by,websites by,web design by,jump to comments,cancel reply,customers also bought,additional information reviews",
      ),
      ...phrases(
        "all rights reserved,comments are closed,click to share,opens in new window,jump to recipe,print recipe,add to cart,add to wishlist,proudly powered by,last edited on,retrieved from,jump to search,from our partners,affiliate links,qualifying purchases,not be published,required fields are marked,by signing up,by subscribing,i'm not a robot,wherever you get your podcasts,privacy policy,terms of use,terms of service,terms and conditions,cookie policy,we use cookies,uses cookies,accept all,accept cookies,manage preferences,cookie settings,your privacy choices,do not sell,log in to,sign in to,login to,sign up for,subscribe to our,newsletter,your email,never miss a story,enter your email,unsubscribe,share this,share on,share via,tweet this,copy link,print this,email this,follow us,leave a comment,leave a reply,post a comment,add a comment,no comments,comments closed,be the first to comment,back to top,skip to content,skip to main content,read more »,load more,show more,view all,see all,continue reading,previous post,next post,older posts,newer posts,previous article,next article,download our app,get the app,open in app,app store,google play,advertisement,sponsored content,all comments,report abuse,contact us,about us,site map,sitemap,powered by,jump to navigation,toggle navigation,you are here,table of contents hidden,estimated reading time,min read,filed under,posted in,information storage services",
      ),
      ...words(
        "シェアする ツイート ログイン 新規登録 会員登録 お問い合わせ プライバシーポリシー 利用規約 無断転載 トップへ戻る ページトップ 前の記事 次の記事 コメントを コメントする 印刷 メールで送る 続きを読む もっと見る サイトマップ 運営会社 공유하기 링크복사 로그인 회원가입 댓글 이전글 다음글 목록으로 무단전재 재배포 개인정보처리방침 이용약관 저작권자 더보기 구독하기 맨위로",
      ),
      ...phrases(
        "링크 복사,이전 글,다음 글,tous droits réservés,partager sur,se connecter,s'inscrire,politique de confidentialité,mentions légales,lire la suite,accueil,nous utilisons des cookies,laisser un commentaire,alle rechte vorbehalten,datenschutz,impressum,anmelden,teilen,weiterlesen,startseite,kommentar schreiben,wir verwenden cookies,todos los derechos reservados,compartir en,iniciar sesión,política de privacidad,leer más,inicio,deja un comentario,todos os direitos reservados,compartilhar,partilhar,entrar,política de privacidade,leia mais,início,все права защищены,поделиться,войти,регистрация,читать далее,комментарии,комментировать,главная,политика конфиденциальности,bản quyền,chia sẻ,đăng nhập,bình luận,trang chủ,xem thêm",
      ),
    ],
    /** Menu entries and targets of sharing: several of them side by side make a bar. */
    nav: [
      ...words(
        "首页 首頁 主页 要闻 要聞 新闻 新聞 财经 財經 体育 體育 娱乐 娛樂 科技 汽车 汽車 房产 房產 军事 軍事 国际 國際 国内 教育 健康 时尚 時尚 旅游 旅遊 文化 历史 歷史 游戏 遊戲 视频 影音 图片 圖片 直播 论坛 論壇 博客 專題 专题 社区 社區 生活 美食 数码 數碼 手机 手機 公开课 公開課 艺术 藝術 亲子 时政 社会 社會 评论 評論 热点 热榜 推荐 推薦 更多 全部 搜索 搜尋 登录 登入 登錄 注册 註冊 退出 客户端 收藏 举报 檢舉 分享 点赞 赞 踩 转发 评论 回复 回覆 关注 關注 打印 下载 下載 关闭 正文 详情 詳情 频道 頻道 资讯 資訊 栏目 本地 微信 微博 新浪微博 QQ空间 朋友圈 豆瓣 知乎 抖音 快手 頭條 头条 腾讯 标签 標籤 留言 文章 作品 作者 帮助 幫助 投诉 会员 會員 VIP 购物车",
      ),
      ...phrases(
        "home,news,world,sport,sports,business,culture,politics,opinion,travel,weather,tech,technology,science,health,lifestyle,entertainment,arts,video,videos,photos,podcasts,shop,blog,forum,community,about,contact,privacy,terms,help,faq,search,menu,login,log in,sign in,sign up,register,subscribe,share,facebook,twitter,x,linkedin,pinterest,reddit,whatsapp,telegram,email,print,instagram,youtube,tiktok,rss,tags,category,categories,archives,comments,reply,next,previous,prev,first,last,more,stories,local,cookies,accessibility,careers,press",
      ),
      ...words(
        "ホーム ニュース 地域 記事 スポーツ 経済 政治 社会 国際 天気 検索 トップ カテゴリ タグ 次へ 前へ 홈 뉴스 정치 경제 사회 문화 스포츠 연예 검색 메뉴 페이스북 카카오톡 트위터 네이버 다음 이전 Accueil Actualités Région Sport Startseite Nachrichten Wirtschaft Noticias Deportes Notícias Início Correo Новости Спорт",
      ),
    ],
    /** What stands before the particulars of a page. */
    meta: [
      ...words(
        "来源： 來源： 来源: 來源: 编辑： 編輯： 编辑: 编审 责编 責編 责任编辑 責任編輯 发布时间 發佈時間 发表于 發表於 更新时间 更新時間 阅读量 阅读： 阅读( 閱讀 浏览 瀏覽 点击： 字号 字體 评论数 作者： 作者: 标签： 標籤： 标签: 标签 關鍵字： 分类： 分類： 关键词：",
      ),
      ...phrases("tags:,posted by,published on,last updated,filed under,views,category:"),
    ],
  }) satisfies Readonly<Record<string, readonly string[]>>;

export const CHROME_RULE = "boilerplate/site-chrome";

/** What stands above a list of other stories. */
export const relatedHeadings = () => [
  ...words(
    "大家还在看 大家還在看 相关推荐 相關推薦 相关阅读 相關閱讀 相关文章 相關文章 相关新闻 相關新聞 相关资讯 相关报道 相关文档 相关链接 相关内容 相關內容 相关主题 热点推荐 熱點推薦 热门推荐 熱門推薦 热门文章 熱門文章 热门资讯 热门新闻 熱門新聞 热门阅读 热门话题 热文 热点新闻 熱點新聞 头条要闻 要闻推荐 推荐阅读 推薦閱讀 推荐文章 推薦文章 精彩推荐 精选推荐 編輯推薦 编辑推荐 为你推荐 為你推薦 为您推荐 猜你喜欢 猜你喜歡 你可能感兴趣 您可能感兴趣 您可能喜欢 你可能還想看 您可能关注 延伸阅读 延伸閱讀 更多文章 更多新闻 更多精彩 最新文章 最新新闻 最新资讯 最新更新 最新发布 最新消息 其他文章 同类文章 本周热门 本类推荐 今日热点 点击排行 阅读排行 排行榜 熱門話題 大家都在看 人气排行 网友关注 看过本文的人还看了 资讯推荐 資訊推薦 相關資訊 相關報道 相關文檔 相關鏈接 相關主題 熱門資訊 熱門閱讀 熱文 頭條要聞 要聞推薦 精彩推薦 精選推薦 為您推薦 你可能感興趣 您可能感興趣 您可能喜歡 你可能还想看 您可能關注 更多新聞 最新新聞 最新資訊 最新發布 同類文章 本周熱門 本類推薦 今日熱點 點擊排行 閱讀排行 網友關注 看過本文的人還看了",
  ),
  ...phrases(
    "more stories,related stories,related articles,related posts,related news,related reading,related content,you may also like,you might also like,recommended for you,recommended,read next,keep reading,recently viewed,upcoming events,read more stories,most read,most popular,popular posts,popular stories,trending,trending now,latest news,latest posts,latest stories,recent posts,more from,more news,more in this section,up next,don't miss,editor's picks,top stories,also on this site,from around the web,further stories",
  ),
  ...words("関連記事 関連ニュース おすすめ記事 人気記事 新着記事 あわせて読みたい こちらもおすすめ ランキング 최신기사 인기기사 추천기사"),
  ...phrases(
    "관련 기사,관련기사,추천 기사,인기 기사,많이 본 뉴스,à lire aussi,articles liés,sur le même sujet,plus d'articles,mehr zum thema,weitere artikel,das könnte sie auch interessieren,ähnliche artikel,artículos relacionados,noticias relacionadas,más noticias,te puede interesar,también te puede interesar,notícias relacionadas,leia também,veja também,mais lidas,читайте также,похожие статьи,по теме,другие новости,bài viết liên quan,tin liên quan,xem thêm",
  ),
];
export const RELATED_RULE = "boilerplate/related-headlines";

/** What content farms end and begin their titles with. */
export const bait = () => [
  ..."是什么 是什么意思 怎么进 怎么玩 怎么办 怎么选 最新入口 有什么区别 详细科普 带你了解 带你读懂 一篇文章 一文读懂 全攻略 攻略 揭秘 大揭秘 秘籍 技巧 教学 教程 详解 解析 指南 汇总 合集 大全 排行 最强 必备 方法 推荐 哪家好 哪家医院 多少钱 怎么治疗 好不好 有哪些 如何 为什么 相当于 值得 盛宴 隐情 大结局 沉默 后悔 震惊 曝光 爆料 崩潰 崩溃 傻眼 全看傻 財運 生肖 慢性自殺 终极 免费 下载 更新至 完结 中字 礼包码".split(
    " ",
  ),
  ..."how to,top 10,top 5,best,full review,review,legit,secrets,tips,tricks,guide,they hide,you need to know,what is,instant,for beginners,ultimate".split(
    ",",
  ),
];
export const LISTING_RULE = "spam/injected-listing";
