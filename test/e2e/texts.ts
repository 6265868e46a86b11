/** Texts with one kind of finding each, by a rule of the recommended preset. */

export const CLEAN = "清晨的码头上，渔民把刚靠岸的带鱼一筐筐抬上秤台。\n买鱼的人不多，价钱写在一块小木板上。\n";

/** One finding of severity error: `spam/markup-residue` on line 2. */
export const WITH_ERROR =
  '沿江步道入秋以后人多了起来。\n<form id="kq7tz"><tbody id="kq7tz"><dfn id="kq7tz"></dfn></tbody></form>\n长椅上坐着下棋的老人。\n';

/** One finding of severity warn: `script/mixed-variant` on line 4. */
export const WITH_WARNING = [
  "圖書館在八點開門，學生們沿著走廊排隊等候。",
  "管理員從櫃檯後面遞出號碼牌，請大家把書包寄存在左邊的櫃子裡。",
  "閱覽室的窗戶對著操場，風從樹葉之間穿過來。",
  "这几个书库还没有开灯，请读者们先到楼下办证。",
  "到了傍晚，還書箱已經裝滿，館員們開始整理書籍。",
  "",
].join("\n");

/** One finding of severity info: `repetition/duplicate-line` on line 3. */
export const WITH_INFO =
  "山里的雾到中午才散，路边的茶农开始采第二遍。\n收购站的秤摆在桥头。\n山里的雾到中午才散，路边的茶农开始采第二遍。\n";
