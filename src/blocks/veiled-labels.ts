/** Labels of contacts spelled so that filters do not see them. */
import { once } from "../once.ts";

/** What stands for the first and the second character of 微信 where filters are to be dodged, and for what is done with it. */
const WEI = "微薇威徽維维唯崴溦煨葳嶶巍vVｖＶ";
const XIN = "信芯心星新欣馨鑫辛伈";
/** 信, taken apart. */
const PARTED = ["亻言", "亻 言"];
const ADDED = "加➕+＋";
const ADDABLE = "扣 抠 Q q 裙 群 賴 赖 瀨 V芯 飞机 TG LINE line";
/** … and for 扣, as in 扣扣: QQ. */
const KOU = Array.from("扣抠筘蔻寇叩釦摳");
const CROWDS = ["群", "裙", "号", "號"];
/** Spelled so, these are words. */
const HONEST_LABELS = "微信 威信 维新 維新 微心 维信 加群 +V +v +q +Q 微新 微星 唯心 唯新 薇欣";
const MARKED_LABELS = "Q.Q q.q ＱＱ ＱＱ群 ＶＸ ＷＸ ＴＧ Ｖ信 裙号 扣裙 秋秋 君羊 薇 溦";

const ofWeixin = () => Array.from(WEI).flatMap((wei) => [...XIN, ...PARTED].map((xin) => wei + xin));
const ofKoukou = () => KOU.flatMap((first) => KOU.map((second) => first + second));
const ofCrowds = (label: string) => [label, ...CROWDS.map((crowd) => label + crowd)];
const added = (labels: readonly string[]) => Array.from(ADDED).flatMap((add) => labels.map((label) => add + label));

/** Homophones and look-alikes of 微信, but for those that are words, and what one adds: `薇芯`, `v心`, `➕薇`. */
export function veiledHomophones(): string[] {
  const honest = new Set(HONEST_LABELS.split(" "));
  return [...ofWeixin(), ...added([...WEI, ...ADDABLE.split(" ")]), ...ofKoukou().flatMap(ofCrowds)].filter((label) => !honest.has(label));
}

/** Labels that no one spells so but to hide them. */
export const veiledLabels = once(
  (): ReadonlySet<string> =>
    new Set([
      ...ofWeixin().filter((label) => label !== "微信"),
      ...ofKoukou()
        .filter((label) => label !== "扣扣")
        .flatMap(ofCrowds),
      ...MARKED_LABELS.split(" "),
      ...added(Array.from("薇威徽崴溦煨葳瀨")),
    ]),
);
