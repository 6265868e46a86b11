/** The browser's storage, or the page's own memory where a page opened from a file may not keep anything. */

function working(): Storage | undefined {
  try {
    const probe = "corpuslint.probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return undefined; // forbidden, full or absent: all the same to us
  }
}

const storage = working();
const memory = new Map<string, string>();

export const store = {
  /** Whether what is set outlives the page. */
  lasts: storage !== undefined,
  get: (key: string): string | null => storage?.getItem(key) ?? memory.get(key) ?? null,
  set(key: string, value: string): void {
    memory.set(key, value);
    try {
      storage?.setItem(key, value);
    } catch {
      store.lasts = false; // the quota is used up: what is in memory still counts
    }
  },
};
