/** Addresses of an inspector's visits. */
export const LIST = '/console/inspections';
export const visitPath = (inspection: string) => `${LIST}/${inspection}`;
export const uploadsPath = (inspection: string, upload = '') =>
  `${visitPath(inspection)}/uploads${upload && `/${upload}`}`;
export const photographPath = (inspection: string, hash: string) =>
  `${visitPath(inspection)}/photographs/${hash}`;
export const NOW = `${LIST}/now`;
export const WORKER = `${LIST}/worker.js`;
