const reasons: Readonly<Record<string, string>> = {
  EACCES: 'nothing may be written there',
  EPERM: 'nothing may be written there',
  EROFS: 'it lies on a disk that can only be read',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the share of the disk is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
};

/** Why the system refused something, in the press’s words; undefined for an error without a code. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return reasons[String(error.code)] ?? `the system refused it (${String(error.code)})`;
}
