export {
  bookletGuide,
  type GuideSubject,
  guideSteps,
  insideOfFirst,
  middleOpening,
  signatureRanges,
  spareLeaves,
  trialSheet,
} from './booklet-guide.ts';
export { calibrationSheets } from './calibration.ts';
export type { GuideStep } from './guide-layout.ts';
export { type LeafletSubject, leafletGuide, leafletSteps } from './leaflet-guide.ts';
