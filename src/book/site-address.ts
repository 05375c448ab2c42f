/** Where the output folder is on the web; undefined when nobody says, and all addresses are relative then. */
export type Site = string | undefined;

/** The address of a file of the folder. */
export function addressOf(file: string, site: Site): string {
  return site === undefined ? file : `${site.replace(/\/*$/, '')}/${file}`;
}
