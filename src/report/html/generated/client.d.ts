/** The page's script and style, bundled by scripts/report-client.mjs. */
export declare const script: string;
export declare const style: string;
