// ncc ships no types: this is the part of its answer that the build uses.
declare module '@vercel/ncc' {
  interface Asset {
    readonly source: string | Uint8Array;
    readonly permissions?: number;
  }
  interface Bundle {
    readonly code: string;
    readonly assets: Readonly<Record<string, Asset>>;
    readonly stats: { toJson(options: Readonly<Record<string, boolean | number>>): unknown };
  }
  interface Options {
    readonly cache: boolean;
    readonly minify: boolean;
    readonly sourceMap: boolean;
    readonly transpileOnly: boolean;
    readonly quiet: boolean;
  }
  export default function ncc(entry: string, options: Options): Promise<Bundle>;
}
