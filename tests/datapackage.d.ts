/** The part of the reader of Data Packages that tests use. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly source: unknown;
    readonly tabular: boolean;
    readonly descriptor: { readonly path: string };
    read(options: { keyed?: boolean; relations?: boolean }): Promise<readonly unknown[]>;
  }
  export class Package {
    static load(path: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
