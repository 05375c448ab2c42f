export { bookletGuide, type GuideSubject, guideSteps } from './booklet-guide.ts';
export { calibrationSheets } from './calibration.ts';
export type { GuideStep } from './guide-layout.ts';
export { type LeafletSubject, leafletGuide, leafletSteps } from './leaflet-guide.ts';
export { middleOpening } from './steps/binding-steps.ts';
export { signatureRanges, spareLeaves } from './steps/cutting-steps.ts';
export { insideOf } from './steps/folding-steps.ts';
export { trialSheet } from './steps/printing-steps.ts';
