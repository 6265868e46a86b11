/**
 * Where a form that the phrase dictionaries want replaced is right all the same. They name one usual spelling per word and know few
 * words of the rarer forms (錶面, 曆日, 水沖) and no chance meetings (對不準時, 三天後方), so each row says for a written and a right
 * form either where the written one is right, or, where it is an everyday word or a name itself, the only places where it is an error.
 */
interface Uses {
  /** The form is right here. Both patterns stick to the character and look around it, a few characters at most. */
  readonly right?: RegExp;
  /** Only here it is an error. */
  readonly wrong?: RegExp;
  /** With such a word in the sentence it is right: what water does is 沖. */
  readonly beside?: RegExp;
}

/** How far around a character its sentence is read, and for what the whole passage is about. */
const REACH = { sentence: 24, passage: 200 };
const SENTENCE_END = /[。！？\n]/;

const NUMERAL = "一二三四五六七八九十百千萬兩雙幾多半每某哪那這整單數零〇0-9０-９";
/** What 隻 counts beyond dispute; of things (一只手錶, 一只皮箱) careful writers have 只. */
const COUNTED =
  "(?:貓|狗|犬|雞|鴨|鵝|鳥|豬|牛|羊|馬|驢|兔|鼠|猴|猩猩|虎|獅|豹|熊|狐|狼|鹿|象|龜|蛇|蛙|魚|蝦|蟹|蟲|蝶|蜂|蚊|蠅|蟻|蜘蛛|鴿|雀|燕|鷹|鶴|鸚鵡|企鵝|蝙蝠|松鼠|海豚|鯨|" +
  "動物|寵物|手臂|手掌|手(?=[，。抓握伸拿撐托舉按])|腳(?=[，。踩踏跨])|耳朵|眼睛|眼(?=[，。看])|翅膀|船(?=[，。在停駛])|小船|漁船|帆船)";
const QUALITIES = "(?:[小大老幼公母雌雄黑白灰黃花胖瘦肥活死野](?:色)?的?|可愛的?|流浪的?|受傷的?){0,3}";

const ROWS: readonly (readonly [pairs: string, uses: Uses])[] = [
  [
    "麪面 麵面",
    {
      wrong:
        /[麵麪](?:[前對積臨貌孔向試具值談霜無容紗臉部相])|(?<=[表方見正反側當封平全片場後前裡裏外對局畫情海水桌路版層])[麵麪](?![條粉包店糰團攤館糊皮線食湯香])|(?<=[上下])[麵麪](?=[的，。是有])/y,
    },
  ],
  ["錶表", { right: /(?<=[量儀電水壓溫度氣力率流速程計用秒步])錶|錶[帶盤殼冠鏈匠店行廠針背圈蒙款王迷展徑]/y }],
  [
    "表錶",
    {
      wrong:
        /(?<=(?<![歌選球鼓旗助對分幫])手|鐘|懷|腕|浪琴|勞力士|石英|機械)表(?![現示演達面情格決揚態明述冊白])|(?<![代發外圖報列年量])表[殼鏈帶]/y,
    },
  ],
  ["曆歷", { right: /曆[日月年書法數象官家獄正譜紀本元晷]/y }],
  ["鐘鍾", { wrong: /(?<=[獨龍])鐘|鐘[情意愛馗離]/y }],
  [
    "鍾鐘",
    {
      wrong:
        /(?<=(?<![彼此當同那這屆])時|[0-9０-９一二三四五六七八九十半幾多分秒刻點鬧掛警擺座敲撞電喪晨石英旅])鍾|鍾[錶表頭聲樓擺點塔罩鳴乳]/y,
    },
  ],
  [
    "沖衝",
    {
      wrong: /沖[突刺擊動鋒撞勁力程口浪昏關勢殺破陷線過進出入到至向上下倒散回開高頂刺]|(?<=[緩脈折俯要首其橫直猛])沖(?![洗泡刷茶水澡天])/y,
      right: /沖[天冠淡泡洗]/y,
      beside: /[水浪潮洪雨茶湯酒奶廁尿桶管河海溪泉洗刷油醬汁粥蛋粉藥沙土澡]|[激急湍奔]流|咖啡/,
    },
  ],
  ["糰團", { right: /(?<=[麻粉湯年水飯米菜青麵])糰|糰[粉子]/y }],
  [
    "乾幹",
    {
      wrong:
        /(?<=[樹骨主軀枝莖基]|(?<![不怎麼可])[能才])乾(?![燥淨枯癟草脆旱糧洗爽坤隆裂了的])|乾(?:[部勁活嘛架練]|事(?!情)|什麼|員(?!工)|線(?!蟲)|細胞)/y,
    },
  ],
  ["乾干", { wrong: /乾[擾涉預戈政犯撓支]|(?<=[若欄相])乾(?![燥淨])/y }],
  [
    "幹乾",
    {
      wrong:
        /幹(?:[淨燥杯旱糧枯果貨洗脆爽瘦咳癟涸裂酪草冰熱貝煎煸炒笑柴電糕媽爹]|拌麵)|(?<=[餅曬晾烘烤陰吹擦抹葡萄筍豆肉喉枯瀝]|(?<![如結後效成])果|(?<![出進人路關門])口)幹(?![部線練事活什嘛掉得道流])/y,
    },
  ],
  ["幹干", { wrong: /幹[擾涉預戈政犯撓]|(?<=[若欄])幹|(?<=不相)幹(?=[，。的])/y }],
  ["干乾", { right: /干[貝邑城將擾涉預戈政犯支係休卿]|(?<=[豆香一不何莫河江若相])干/y }],
  ["干幹", { right: /干[擾涉預戈政犯支係城卿貝邑]|(?<=[不何若相])干/y }],
  ["丰豐", { right: /(?<=三)丰|丰[姿采神韻標]/y }],
  ["涂塗", { right: /(?<![\u3400-\u9fff])涂(?![抹料改層鴉黑滿寫炭色])/y }],
  ["朴樸", { right: /(?<=[白曾]|李公)朴/y }],
  ["面麪", { right: /(?<=[液洋冷素寬板杯管])面|(?<=黑)面(?![包條粉糊店])/y, beside: /[碗鍋盤盆]底/ }],
  ["卷捲", { right: /(?<=[考試問答案書手畫詩萬一二三四五六七八九十兩幾這那該全本])卷/y }],
  ["捲卷", { wrong: /(?<=[考試問答案書詩萬殘閱繳測驗])捲|捲[宗帙]|(?<=[開閉])捲[有考]/y }],
  ["籤簽", { wrong: /(?<![標書抽竹牙浮題求木掛便靈藥])籤[名字到約收訂署證章發單呈核押退帳賬賭註]|(?<=[草續改代])籤(?=[，。的了])/y }],
  ["簽籤", { wrong: /(?<=[抽標書牙竹求棉])簽(?![名字署收約訂證售唱呈准核下入])|(?<=中)簽率|簽[詩筒]/y }],
  ["製制", { right: /製[訂酸]|(?<=[英新舊古官先])製(?!度)|(?<=配)製/y }],
  ["制製", { right: /(?<=[美英俄日韓港台臺內外停供玄調]|傳承|財產)制|制(?=[0-9０-９][0-9０-９.．]{0,3}[級度])|制(?=度)/y }],
  ["征徵", { right: /征[人士吏車了到令馬得逐台臺]|(?<=[有於變從親])征|征程/y }],
  ["徵征", { right: /徵[求才人文稿召收集信稅兵用調選募婚詢]/y }],
  ["系繫", { right: /系[上有個了到世條爲為指一]|(?<=[我你他此本該各全真唔])系/y }],
  ["係繫", { wrong: /係[鞋帶念緊繩馬腰泊鈴纜]|(?<=[聯維牽羈])係(?![數指由為])/y }],
  ["繫系", { wrong: /(?<=[體派星語科學文程])繫|繫[統列主]/y }],
  ["繫係", { wrong: /(?<=[關干])繫|繫數/y }],
  ["隻只", { right: new RegExp(`(?<=[${NUMERAL}船艦牛羊豬雞鴨犬貓狗馬])隻|隻[身影眼手字]`, "y") }],
  [
    "只隻",
    {
      wrong: new RegExp(
        `(?<=[${NUMERAL}])只(?=${QUALITIES}${COUNTED}(?![造形圖案]))|(?<=[牛船艦豬雞犬羊])只(?![有要能是會好在])|(?<=形單影)只|只身|只影(?![響射印像片視])|只[言字]片`,
        "y",
      ),
    },
  ],
  ["準准", { right: /(?<=[標對瞄測算抓看拿說射投打認][不得]?|得不)準/y }],
  ["准準", { right: /准[得的會用例予許考保假]|(?<=[照作核批獲])准/y }],
  [
    "裏里 裡里 哩里",
    {
      right:
        /(?<=鄉)[裡裏]|(?<=[百千萬])[裡裏]挑|(?<=[這那心城家夜年手眼])[裡裏]|(?<=[年月天日週]多|[》」』”）])[裡裏]|(?<![公英華海])[裡裏]有|(?<=[水酒茶湯粥鍋碗杯])[裡裏]加|(?<=從[^，。；、\n]{1,16})[裡裏][長拉]|(?<=[進入在]了?(?:[這那][塊匹片])?布)[裡裏]|哩/y,
    },
  ],
  // a whole item of a list, or before the kind of place: 車里、佛海, 伊圖里省; the village of a town, and before who runs it: 某鎮朝陽里, 里里長
  [
    "里裏 里裡",
    {
      right:
        /(?<=、[\u3400-\u9fff])里(?=、)|里[縣市鄉鎮村省州郡府區島]|(?<=[鎮鄉市](?![上下內外中場區民立])[\u3400-\u9fff]{2})里|(?<=(?<![社園校小林景特專教])區的?\*{0,2}(?![上下內外中場區民立公花校果])[\u3400-\u9fff]{2})里|(?<=水)里(?=溪|國[民中小]|車站)|里里[長民]|(?<=里)里[長民]/y,
    },
  ],
  ["后後", { right: /(?<=[皇太王])后(?=面[露帶有色對])|(?<=[皇太歌影視天])后頭銜|(?<=[山旗])后(?=村|聚落|山|民俗|砲|炮)/y }],
  [
    "後后",
    {
      wrong:
        /(?<=[皇太])後(?![面悔來續代裔世方期人段])|(?<=[影視])後(?=[，。座的])|(?<=[蜂蟻])後(?=[，。的是和在])|(?<=(?<![人唱聽])[母歌])後(?=[的和與])|(?<![國霸帝天])(?<=王)後(?![來面方續代裔世人])|後[羿稷冠]|(?<=天)後宮/y,
    },
  ],
  ["髮發", { right: /(?<=[頭理毛白黑金銀灰長短捲秀假燙染剪護洗美鬢鬚散削落束脫亂怒結華一])髮|髮[油質色長短量絲際根]/y }],
  [
    "發髮",
    {
      right:
        /發[展現生言表布佈行明動起出放給送電熱燒達揮財票光射覺掘愁誓呆酵]|(?<=[散一下卷被])發|(?<=潤)發(?![乳精露素油劑膏])|(?<=[王張陳劉楊吳周徐孫朱胡郭林羅鄭謝許曾蔡蔣葉蘇盧賴簡邱洪廖]金)發(?![女男碧美藍白飄披長短少型尾])/y,
    },
  ],
  ["複復", { right: /複[雜製數合印選習賽式眼方刻讀思述驗評審檢查診訓]/y }],
  ["復複", { right: /復[評驗閱測視訓試稱賽意名道元本方振]/y }],
  ["匯彙", { right: /匯[整算映輯刊聚集流合]|(?<=[總品博百])匯/y }],
  ["彙匯", { right: /彙[出入到成攏展演整集報編聚]|(?<=[百融])彙/y }],
  ["臟髒", { right: /(?<=[內心肝肺脾腎五六腑胃胰])臟/y }],
  ["誌志", { wrong: /誌[工願向氣士趣同]|(?<=[同鬥意壯])誌/y }],
  ["志誌", { wrong: /(?<=[雜日網])志(?![工願向氣])/y }],
  ["斗鬥", { right: /斗[上了很頭腳成合起話陣室笠篷]|(?<=[抓油翻北南星漏熨墨])斗/y }],
  ["當噹", { wrong: /(?<=[叮哐])當|當(?=當?(?:[響聲]|[作地的]響))|(?<=當)當(?:[響聲]|[作地的]響)/y }],
  ["松鬆", { right: /松[餅獅毛下一上出得發浮果子柏露鼠針]|(?<=[青蒼赤黑油雪老古])松/y }],
  ["谷穀", { right: /谷[人城日道場神口地底]|(?<=[川田水山河溪峽幽不])谷/y }],
  ["穀谷", { right: /(?<=[百五米稻打曬收中合])穀/y }],
  ["咸鹹", { right: /咸[得海類認信表]/y }],
  ["姜薑", { right: /(?<=老)姜(?![片湯母汁茶])/y }],
  ["禦御", { right: /(?<=[防抵抗守捍])禦/y }],
  ["辟闢 闢辟", { right: /[辟闢][邪穀谷佛]/y }],
  ["摺折", { wrong: /(?<=[挫曲轉骨夭波周])摺|摺[扣磨損射騰壽舊服衷返現]/y }],
  ["向嚮", { wrong: /(?<![方單雙定轉面傾走內外趨])向(?:往(?![來返年前後事])|導(?![引航入彈師電]))/y }],
  // where boats go; 劃去 strikes out
  ["划劃", { right: /(?<=[岸邊船艇舟筏海湖江河].{0,2})划[去來向到過回]/y }],
  // the youngest
  ["么幺 么麼", { right: /(?<![什怎那這多])么[子兒女妹弟]/y }],
  ["几幾", { right: /(?<=[茶矮案憑香書])几/y }],
  ["幾几", { right: /幾[次個天年十分回種乎位口杯度百千萬]/y }],
  ["丑醜", { right: /丑[末生旦日年月刻時角]|(?<=[子辛癸丁己乙小])丑/y }],
  ["范範", { right: /范[文金字立]/y }],
  ["采採", { right: /采[風薇蓮菊詩芹蘭地邑真]|(?<=[神風文丰精光異華喝])采/y }],
  ["游遊", { right: /游[了過開進動俠隼絲說資氣尺泳離移擊上下來去回水]|(?<=[悠優泅浮慢洄上中下巡]|[水海河湖池中裡裏]暢)游/y }],
  ["遊游", { right: /(?<=[出同郊春秋夜漫環雲巡旅遠神])遊|遊[園樂覽客記蹤學街歷說牧戲]/y }],
  // of places, as the classics write it and their quoters: 東至于海
  ["于於", { right: /(?<=[東西南北上下][至抵達拒距止])于|于(?=先生|女士|小姐)/y }],
  ["於于", { wrong: /於[右謙丹]|淳於|(?<![簡孤不])單於(?=[的王])|鳳凰於飛/y }],
  // says, before what is said
  ["云雲", { right: /云[「『“：:]/y }],
  ["剋克", { right: /剋[扣星夫妻死日期敵]|(?<=[相生沖])剋/y }],
  ["託托", { right: /託[運故管兒育嬰付夢缽鉢病辭詞人]|(?<=[推存相有之受付委寄拜依信])託/y }],
  ["睏困", { right: /睏[倦乏意了覺睡]/y }],
  ["蓆席", { right: /(?<=[草竹涼床枕])蓆/y }],
  ["唸念", { right: /唸[書經佛珠咒得過到出起]/y }],
  ["瞭了", { right: /瞭[解望如然]|(?<=明)瞭/y }],
];

/** By the two forms' code units, as one number. */
const usesOf: ReadonlyMap<number, Uses> = new Map(
  ROWS.flatMap(([pairs, uses]) => pairs.split(" ").map((pair) => [pairOf(pair.charCodeAt(0), pair.charCodeAt(1)), uses] as const)),
);

/** Of two code units each, as one number: asked of every suspicion. */
export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** Whether the form at `at` is right where it stands, though the dictionaries have the form `right`, a code unit, for it. */
export function isRightUse(text: string, at: number, right: number): boolean {
  const uses = usesOf.get(pairOf(text.charCodeAt(at), right));
  if (uses === undefined) return false;
  if (matches(uses.right, text, at)) return true;
  if (uses.wrong !== undefined && !matches(uses.wrong, text, at)) return true;
  return uses.beside?.test(sentenceAround(text, at)) === true || isWatchFace(text, at);
}

function matches(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = at;
  return pattern.test(text);
}

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH.sentence), at).split(SENTENCE_END);
  return before[before.length - 1] + text.slice(at, at + REACH.sentence).split(SENTENCE_END)[0];
}

const WATCH = /[鐘腕]|錶(?!面)|秒針|指針|機芯|防水/;

/** 錶面 is the face of a watch where the passage is about one; elsewhere it is 表面. */
function isWatchFace(text: string, at: number): boolean {
  return text.startsWith("錶面", at) && WATCH.test(text.slice(Math.max(0, at - REACH.passage), at + REACH.passage));
}
