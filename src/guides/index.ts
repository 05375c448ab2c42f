export {
  bookletGuide,
  type GuideStep,
  type GuideSubject,
  guideSteps,
  middleOpening,
} from './booklet-guide.ts';
export { calibrationSheets } from './calibration.ts';
